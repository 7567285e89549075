import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** A CNI that Fairlead does not install is not told anything: no section asks for what only an installed one would do. */
export function checkExternalCni(model: ClusterModel): Finding[] {
  const { external } = model.cni;
  if (!external) return [];
  const { hijackCIDRs, name } = external;
  return [
    ...unmet(model).map(({ path }) =>
      finding('FL-EXT-101', { what: path.slice('/spec/'.length).replaceAll('/', '.') }, { path }),
    ),
    ...(hijackCIDRs && name !== 'spiderpool'
      ? [finding('FL-EXT-102', { name }, { path: '/spec/cni/external/hijackCIDRs' })]
      : []),
  ];
}

function unmet({
  nodes,
  services,
  encryption,
  bandwidth,
  mesh,
  gateways,
  loadBalancer,
  egress,
  bgp,
  ...model
}: ClusterModel) {
  const { flows } = model.observability;
  const kubeVipPeers =
    model.controlPlane.vip?.mode === 'bgp' ||
    (loadBalancer?.implementation === 'kube-vip' && loadBalancer.kubeVip?.mode === 'bgp');
  const uses = [
    ...nodes.groups.map(({ cilium }, index) => ({ on: cilium, path: `/spec/nodes/groups/${index}/cilium` })),
    { on: services.loadBalancing, path: '/spec/services/loadBalancing' },
    { on: encryption, path: '/spec/encryption' },
    { on: bandwidth, path: '/spec/bandwidth' },
    { on: mesh, path: '/spec/mesh' },
    { on: gateways.gatewayAPI.enabled, path: '/spec/gateways/gatewayAPI/enabled' },
    { on: gateways.ingress.enabled, path: '/spec/gateways/ingress/enabled' },
    { on: loadBalancer && loadBalancer.implementation !== 'kube-vip', path: '/spec/loadBalancer/implementation' },
    { on: egress && egress.implementation !== 'egressgateway', path: '/spec/egress/implementation' },
    { on: bgp && !kubeVipPeers, path: '/spec/bgp' },
    { on: bgp && kubeVipPeers && bgp.advertise.length > 0, path: '/spec/bgp/advertise' },
    { on: flows.relay, path: '/spec/observability/flows/relay' },
    { on: flows.ui, path: '/spec/observability/flows/ui' },
    { on: flows.metrics.length > 0, path: '/spec/observability/flows/metrics' },
  ];
  return uses.filter(({ on }) => on);
}
