import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** Marks, ports and neighbours that kube-vip shares with other systems of its node. */
export function checkKubeVipNeighbours(model: ClusterModel): Finding[] {
  return [...bfdTwice(model), ...tunnels(model), ...foundByCalico(model)];
}

/** How kube-vip announces, by where the spec says so. */
function modes({ controlPlane: { vip }, loadBalancer }: ClusterModel) {
  return [
    ...(vip ? [{ mode: vip.mode, path: '/spec/controlPlane/vip/mode' }] : []),
    ...(loadBalancer?.implementation === 'kube-vip'
      ? [{ mode: loadBalancer.kubeVip?.mode ?? 'arp', path: '/spec/loadBalancer/kubeVip/mode' }]
      : []),
  ];
}

function bfdTwice(model: ClusterModel): Finding[] {
  const used = modes(model);
  const index = model.bgp?.peers.findIndex(({ bfd }) => bfd) ?? -1;
  // A routing table is for a routing daemon of the node to announce.
  const daemon = used.find(({ mode }) => mode === 'routing-table');
  if (index < 0 || !daemon || !used.some(({ mode }) => mode === 'bgp')) return [];
  const also = [{ path: daemon.path, label: 'asks for a routing daemon' }];
  return [finding('FL-CON-009', {}, { path: `/spec/bgp/peers/${index}/bfd`, also })];
}

/** In these modes kube-vip puts addresses on a device where Calico looks for that of the node. */
function foundByCalico(model: ClusterModel): Finding[] {
  if (model.cni.external?.name !== 'calico') return [];
  const bearing = modes(model).find(({ mode }) => mode === 'arp');
  if (!bearing) return [];
  const also = [{ path: bearing.path, label: 'kube-vip' }];
  return [finding('FL-CON-051', { what: 'kube-vip' }, { path: '/spec/cni/external/name', also })];
}

function tunnels(model: ClusterModel): Finding[] {
  const tunnel = modes(model).find(({ mode }) => mode === 'wireguard');
  const { cni, services, encryption } = model;
  const others = [
    ...(services.proxy === 'kube-proxy' ? ['kube-proxy'] : []),
    ...(cni.cilium ? ['Cilium'] : []),
    ...(cni.antrea && encryption?.type === 'wireguard' ? ['WireGuard of Antrea'] : []),
  ];
  return tunnel && others.length > 0 ? [finding('FL-CON-010', { others }, { path: tunnel.path })] : [];
}
