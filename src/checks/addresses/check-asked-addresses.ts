import { contains } from '../../address/interval-set';
import { parseIp } from '../../address/ip';
import { rangeOf } from '../../address/range';
import { sameAddress } from '../../address/same-address';
import { type Finding, finding } from '../../diagnostics/finding';
import { matchesSelector } from '../../policy/matches-selector';
import type { ClusterModel } from '../../spec/model';
import { poolAddresses } from './pool-addresses';

/** An address that a Gateway asks for is in a pool for it, and asked for once; otherwise it waits for it for ever. */
export function checkAskedAddresses({ gateways: { gatewayAPI }, loadBalancer }: ClusterModel): Finding[] {
  if (!loadBalancer || loadBalancer.pools.length === 0 || !gatewayAPI.enabled) return [];
  const asked = gatewayAPI.gateways.flatMap(({ name, namespace, labels, addresses }, index) =>
    addresses.map((address, place) => ({
      gateway: name,
      address,
      labels: {
        ...labels,
        'io.kubernetes.service.namespace': namespace,
        'io.kubernetes.service.name': `cilium-gateway-${name}`,
      },
      path: `/spec/gateways/gatewayAPI/gateways/${index}/addresses/${place}`,
    })),
  );
  return asked.flatMap(({ gateway, address, labels, path }, index) => {
    const ip = parseIp(address);
    if ('error' in ip) return [];
    const pools = loadBalancer.pools.filter((pool) => contains(poolAddresses([pool]), rangeOf(ip)));
    if (pools.length === 0) return [finding('FL-CIDR-127', { gateway, address }, { path })];
    const [pool] = pools;
    const serving = pools.some(({ serviceSelector = {} }) => matchesSelector(serviceSelector, labels));
    if (pool && !serving) return [finding('FL-CIDR-133', { gateway, address, pool: pool.name }, { path })];
    const other = asked.slice(0, index).find((one) => one.gateway !== gateway && sameAddress(one.address, address));
    if (!other) return [];
    const also = [{ path: other.path, label: 'here too' }];
    return [finding('FL-CIDR-132', { gateway, other: other.gateway, address }, { path, also })];
  });
}
