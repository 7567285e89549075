import { at } from '../../../stages/manifest';
import type { Rendered } from '../../component';
import type { CiliumModel } from '../cilium-model';
import { ciliumSettings } from '../settings';
import { bgpAdvertisements } from './bgp-advertisements';
import { bgpClusterConfigs } from './bgp-cluster-configs';
import { bgpPeerConfig } from './bgp-peer-config';
import { bgpRefusals } from './bgp-refusals';

/** BGP by Cilium: sessions, how they are kept, and what the routers are told. */
export function bgp(model: CiliumModel): Rendered {
  const { bgp } = model;
  const { bgp: ours, ipv4, ipv6 } = ciliumSettings(model);
  if (!bgp || !ours) return { manifests: [], findings: [] };
  const families = [...(ipv4 ? (['ipv4'] as const) : []), ...(ipv6 ? (['ipv6'] as const) : [])];
  return {
    manifests: [
      ...at('routing', ...bgpAdvertisements(bgp.advertise)),
      ...at('routing', ...bgp.peers.map((peer) => bgpPeerConfig(peer, families))),
      ...at('routing', ...bgpClusterConfigs(model, bgp)),
    ],
    findings: bgpRefusals(model, bgp),
  };
}
