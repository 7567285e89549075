import { onlyIPv6 } from '../../address/only-ipv6';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** Sections that each stand for themselves, and that Cilium does not bring together. */
export function checkCiliumNetwork(model: ClusterModel): Finding[] {
  if (!model.cni.cilium) return [];
  return [
    ...checkEgressGateways(model),
    ...checkOperators(model),
    ...checkEncryptedNodes(model),
    ...checkAcceleration(model),
    ...checkLocalTraffic(model),
    ...checkBgpTimers(model),
  ];
}

/** Cilium, pkg/egressgateway: packets travel to the gateway in a tunnel over IPv4. */
function checkEgressGateways({ egress, pods, mesh }: ClusterModel): Finding[] {
  if (egress?.implementation !== 'cilium') return [];
  return [
    ...(onlyIPv6(pods.cidrs) ? [finding('FL-CIL-007', {}, { path: '/spec/egress/implementation' })] : []),
    ...(mesh && mesh.clusters.length > 0 ? [finding('FL-CIL-008', {}, { path: '/spec/egress/implementation' })] : []),
  ];
}

/** Operators keep apart by hard anti-affinity. */
function checkOperators({ cni: { cilium }, nodes: { count } }: ClusterModel): Finding[] {
  const replicas = cilium?.operator?.replicas ?? 1;
  if (count === undefined || replicas <= count) return [];
  return [finding('FL-CIL-009', { replicas, nodes: count }, { path: '/spec/cni/cilium/operator/replicas' })];
}

/** XDP and direct server return send packets on before WireGuard sees them; Geneve goes through it (pkg/kpr). */
function checkEncryptedNodes({ encryption, services: { loadBalancing } }: ClusterModel): Finding[] {
  if (encryption?.type !== 'wireguard' || !encryption.nodes || !loadBalancing) return [];
  const { acceleration = 'disabled', mode = 'snat', dispatch } = loadBalancing;
  const path = '/spec/services/loadBalancing';
  const findings: Finding[] = [];
  if (acceleration !== 'disabled') {
    const args = { what: `acceleration \`${acceleration}\``, instead: 'write `acceleration: disabled`' };
    findings.push(finding('FL-CIL-010', args, { path: `${path}/acceleration` }));
  }
  if (mode !== 'snat' && dispatch !== 'geneve') {
    const args = { what: `mode \`${mode}\``, instead: 'write `dispatch: geneve` or `mode: snat`' };
    findings.push(finding('FL-CIL-010', args, { path: `${path}/mode` }));
  }
  return findings;
}

function checkAcceleration({ kubernetes, nodes: { mtu }, pods, routing, services }: ClusterModel): Finding[] {
  const { loadBalancing } = services;
  const { acceleration = 'disabled' } = loadBalancing ?? {};
  // The tunnel is over IPv4 wherever pods have it (pkg/kpr/initializer).
  if (acceleration !== 'disabled' && routing.mode === 'tunnel' && onlyIPv6(pods.cidrs))
    return [finding('FL-SVC-121', { acceleration }, { path: '/spec/services/loadBalancing/acceleration' })];
  if (kubernetes.distribution !== 'eks' || loadBalancing?.acceleration !== 'native') return [];
  return mtu !== undefined && mtu > 3498 ? [finding('FL-CIL-011', { mtu }, { path: '/spec/nodes/mtu' })] : [];
}

/** Services that Fairlead makes itself take addresses of these pools. */
function checkLocalTraffic({ loadBalancer, gateways: { gatewayAPI }, mesh }: ClusterModel): Finding[] {
  const { implementation, pools = [] } = loadBalancer ?? {};
  if (implementation !== 'cilium' || pools.length === 0) return [];
  if (pools.some(({ announce }) => announce !== 'layer2')) return [];
  const service = mesh?.apiServer?.service;
  const uses = [
    { on: gatewayAPI.enabled && gatewayAPI.externalTrafficPolicy === 'Local', path: 'gateways/gatewayAPI' },
    {
      on: service?.type === 'LoadBalancer' && service.externalTrafficPolicy === 'Local',
      path: 'mesh/apiServer/service',
    },
  ];
  return uses
    .filter(({ on }) => on)
    .map(({ path }) => {
      const what = `${path.replaceAll('/', '.')}.externalTrafficPolicy`;
      return finding('FL-CIL-012', { what }, { path: `/spec/${path}/externalTrafficPolicy` });
    });
}

/** RFC 4271 asks for a third of the hold time; nodes have no ranges of their own with ENI. */
function checkBgpTimers({ bgp, pods }: ClusterModel): Finding[] {
  if (!bgp) return [];
  const short = bgp.peers.flatMap(({ name, keepaliveTimeSeconds: keepalive, holdTimeSeconds: hold }, index) =>
    keepalive <= hold && 3 * keepalive > hold
      ? [
          finding(
            'FL-BGP-050',
            { peer: name, keepalive, hold },
            { path: `/spec/bgp/peers/${index}/keepaliveTimeSeconds` },
          ),
        ]
      : [],
  );
  const idle = bgp.advertise.flatMap((one, index) =>
    one.pods && pods.ipam === 'eni' ? [finding('FL-BGP-051', {}, { path: `/spec/bgp/advertise/${index}/pods` })] : [],
  );
  return [...short, ...idle];
}
