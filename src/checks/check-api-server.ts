import { addressSet } from '../address/address-set';
import { contains } from '../address/interval-set';
import { parseIp } from '../address/ip';
import { rangeOf } from '../address/range';
import { sameAddress } from '../address/same-address';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

const path = '/spec/kubernetes/apiServer';

/** The API server answers where agents look for it before there are Services. */
export function checkApiServer(model: ClusterModel): Finding[] {
  return [...behindService(model), ...behindVip(model)];
}

function behindService({ cni, kubernetes: { apiServer }, services }: ClusterModel): Finding[] {
  if (!apiServer || services.proxy !== 'cni' || cni.external) return [];
  const ip = parseIp(apiServer.host);
  if ('error' in ip) return [];
  const range = services.cidrs.find((cidr) => contains(addressSet([cidr]), rangeOf(ip)));
  return range === undefined ? [] : [finding('FL-SVC-120', { host: apiServer.host, range }, { path: `${path}/host` })];
}

/** The virtual address is one of the nodes: it has the ports of their API servers, and that of IPVS. */
function behindVip({ kubernetes: { apiServer, distribution }, controlPlane: { vip } }: ClusterModel): Finding[] {
  // There the address itself is refused.
  if (distribution === 'eks' || distribution === 'aks' || distribution === 'gke') return [];
  if (!apiServer || !vip || !sameAddress(apiServer.host, vip.address) || apiServer.port === undefined) return [];
  // In a tunnel kube-vip knows no other port.
  const own = vip.mode === 'wireguard' ? 6443 : vip.port;
  const ports = [...new Set([own, ...(vip.loadBalancing ? [vip.loadBalancing.port] : [])])];
  if (ports.includes(apiServer.port)) return [];
  const also = [{ path: '/spec/controlPlane/vip', label: 'the virtual address' }];
  return [finding('FL-VIP-120', { address: vip.address, port: apiServer.port, ports }, { path: `${path}/port`, also })];
}
