import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** On top of the CNI of AWS, what makes and leaves the pod network is that one's. */
export function checkChaining(model: ClusterModel): Finding[] {
  const { cni, encryption, egress, pods, routing } = model;
  if (!cni.cilium?.chaining) return [];
  const { exclusive, standby } = cni.cilium;
  const uses = [
    { on: standby, what: '`standby`', path: 'cni/cilium/standby' },
    { on: exclusive, what: '`exclusive: true`', path: 'cni/cilium/exclusive' },
    { on: pods.ipam !== 'cluster-pool', what: `\`pods.ipam: ${pods.ipam}\``, path: 'pods/ipam' },
    { on: routing.mode !== 'native', what: `\`routing.mode: ${routing.mode}\``, path: 'routing/mode' },
    { on: routing.directNodeRoutes, what: '`routing.directNodeRoutes`', path: 'routing/directNodeRoutes' },
    {
      on: routing.masquerade !== 'none' && egress?.implementation !== 'cilium',
      what: `\`routing.masquerade: ${routing.masquerade}\``,
      path: 'routing/masquerade',
    },
    { on: egress?.implementation === 'cilium', what: 'egress by Cilium', path: 'egress/implementation' },
    { on: encryption?.type === 'ipsec', what: '`encryption.type: ipsec`', path: 'encryption/type' },
  ];
  return uses
    .filter(({ on }) => on)
    .map(({ what, path }) => finding('FL-EKS-110', { what }, { path: `/spec/${path}` }));
}
