import { intervalSetOf, overlaps } from '../../address/interval-set';
import { parseRange } from '../../address/range';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { addressUses } from '../addresses/address-uses';

/** Ranges that neither pods, Services nor nodes may use (Azure, use-byo-cni), beside 169.254.0.0/16, which nobody may. */
const reserved = ['172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24'];

/** A CNI of one's own on AKS: a tunnel, addresses that it divides itself, and none that Azure keeps. */
export function checkAks(model: ClusterModel): Finding[] {
  const { cni, pods, routing } = model;
  const own = cni.cilium !== undefined || (cni.antrea !== undefined && !cni.antrea.chaining);
  return [
    ...(own && pods.ipam !== 'eni' && routing.mode !== 'tunnel'
      ? [finding('FL-DST-105', {}, { path: '/spec/routing/mode' })]
      : []),
    ...(own && pods.ipam === 'kubernetes'
      ? [finding('FL-DST-106', { ipam: pods.ipam }, { path: '/spec/pods/ipam' })]
      : []),
    ...taken(model),
  ];
}

function taken(model: ClusterModel): Finding[] {
  return addressUses(model)
    .filter(({ kind }) => kind === 'pods' || kind === 'services' || kind === 'nodes')
    .flatMap(({ what, path, range }) =>
      reserved
        .filter((text) => {
          const kept = parseRange(text);
          return !('error' in kept) && overlaps(intervalSetOf([range]), kept);
        })
        .map((text) => finding('FL-DST-108', { what, reserved: text }, { path })),
    );
}
