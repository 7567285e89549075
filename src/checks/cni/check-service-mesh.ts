import { type Finding, finding } from '../../diagnostics/finding';
import { pointerBelow } from '../../diagnostics/pointer';
import type { ClusterModel } from '../../spec/model';
import { ciliumVersions } from '../../versions/cilium';
import type { CiliumVersion } from '../../versions/cilium-version';

const names = { istio: 'Istio', 'istio-ambient': 'Istio in ambient mode', linkerd: 'Linkerd' } as const;

/** Cilium leaves a service mesh above it the sockets of pods, its own CNI configuration and, for probes, its addresses. */
export function checkServiceMesh(model: ClusterModel): Finding[] {
  const { cilium } = model.cni;
  if (!cilium) return [];
  const { serviceMesh, socketLB, exclusive } = cilium;
  const { features }: CiliumVersion = ciliumVersions[cilium.version];
  const weighed = model.gateways.gatewayAPI.enabled && features.has('gateway-api-1.6');
  const by = serviceMesh ? names[serviceMesh] : 'Gateway API';
  const taken = [
    { on: serviceMesh && exclusive, what: '`exclusive: true`', path: '/spec/cni/cilium/exclusive' },
    {
      on: (serviceMesh || weighed) && socketLB === 'everywhere',
      what: '`socketLB: everywhere`',
      path: '/spec/cni/cilium/socketLB',
    },
    ...model.nodes.groups.flatMap(({ name, cilium: own }, index) =>
      [
        { key: 'cni-exclusive', value: 'true', on: serviceMesh },
        { key: 'bpf-lb-sock-hostns-only', value: 'false', on: serviceMesh || weighed },
      ].map(({ key, value, on }) => ({
        on: on && own?.config[key] === value,
        what: `\`${key}: "${value}"\` of the group \`${name}\``,
        path: pointerBelow(`/spec/nodes/groups/${index}/cilium/config`, key),
      })),
    ),
  ];
  return [
    ...taken.filter(({ on }) => on).map(({ what, path }) => finding('FL-SVC-106', { what, by }, { path })),
    ...(serviceMesh === 'istio-ambient' ? checkProbes(model) : []),
    ...(serviceMesh && cilium.standby ? [finding('FL-STB-106', { by }, { path: '/spec/cni/cilium/serviceMesh' })] : []),
  ];
}

/** Istio's ztunnel hands probes on from a link-local address, which masquerading in BPF rewrites. */
function checkProbes({ routing, egress }: ClusterModel): Finding[] {
  if (egress?.implementation === 'cilium') return [finding('FL-SVC-107', {}, { path: '/spec/egress/implementation' })];
  return routing.masquerade === 'bpf' ? [finding('FL-SVC-107', {}, { path: '/spec/routing/masquerade' })] : [];
}
