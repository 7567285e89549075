import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** A local preference is for peers of the own autonomous system; others never see it. */
export function checkBgp({ bgp }: ClusterModel): Finding[] {
  if (!bgp || bgp.peers.some(({ asn }) => asn === bgp.localASN)) return [];
  return bgp.advertise.flatMap(({ localPreference }, index) =>
    localPreference === undefined
      ? []
      : [finding('FL-BGP-107', {}, { path: `/spec/bgp/advertise/${index}/localPreference` })],
  );
}
