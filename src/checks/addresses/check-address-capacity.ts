import { familiesOf } from '../../address/families-of';
import { formatRange } from '../../address/format-range';
import { intersect, intervalSetOf, overlaps, sizeOf, subtract } from '../../address/interval-set';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { type AddressUse, addressUses } from './address-uses';
import { handedOut } from './handed-out';
import { networkEnds } from './network-ends';
import { poolAddresses } from './pool-addresses';

/** There are as many addresses as the spec asks for, and none of them is the network's own. */
export function checkAddressCapacity(model: ClusterModel, uses = addressUses(model)): Finding[] {
  return [
    ...nodeRoom(model, uses),
    ...podRoom(model),
    ...tunnelRoom(model, uses),
    ...ownOfNetwork(model, uses),
    ...poolRoom(model),
    ...poolFamilies(model),
  ];
}

/** Whatever is handed out of the node network is lost to the nodes. */
function nodeRoom({ nodes: { count } }: ClusterModel, uses: readonly AddressUse[]): Finding[] {
  if (count === undefined) return [];
  const of = (...kinds: readonly string[]) => uses.filter(({ kind }) => kinds.includes(kind)).map(({ range }) => range);
  const nodes = of('nodes');
  const lost = [...of('pool', 'vip', 'egress', 'router', 'mesh-peer'), ...nodes.flatMap(networkEnds)];
  const left = subtract(intervalSetOf(nodes), intervalSetOf(lost));
  return ([4, 6] as const)
    .filter((family) => nodes.some((range) => range.family === family) && sizeOf(left, family) < BigInt(count))
    .map((family) =>
      finding('FL-CIDR-122', { family, nodes: count, room: sizeOf(left, family) }, { path: '/spec/nodes/cidrs' }),
    );
}

/** A node's range loses its ends, the node's own address in it and, with Cilium, that of its health checks. */
function podRoom({ cni, pods }: ClusterModel): Finding[] {
  const { ipv4, ipv6 } = pods.nodeMaskSize;
  const masks = [
    { family: 4, key: 'ipv4', mask: ipv4, bits: 32 },
    { family: 6, key: 'ipv6', mask: ipv6, bits: 128 },
  ] as const;
  // What Antrea divides itself it has bounds of its own for.
  if (pods.ipam === 'eni' || cni.external || (cni.antrea && pods.ipam === 'cluster-pool')) return [];
  const families = familiesOf(pods.cidrs);
  const taken = cni.cilium ? 2 : 1;
  return masks
    .filter(({ family, mask, bits }) => families.includes(family) && bits - mask <= taken)
    .map(({ family, key, mask }) =>
      finding('FL-CIDR-130', { family, key, mask }, { path: `/spec/pods/nodeMaskSize/${key}` }),
    );
}

/** Each node has an end of EgressGateway's tunnel; its allocator gives neither the first nor the last address. */
function tunnelRoom({ nodes: { count } }: ClusterModel, uses: readonly AddressUse[]): Finding[] {
  if (count === undefined) return [];
  return uses
    .filter(({ kind }) => kind === 'tunnel')
    .flatMap(({ text, range, path }) => {
      const size = range.last - range.first - 1n;
      const room = size > 0n ? size : 0n;
      return room < BigInt(count) ? [finding('FL-CIDR-131', { range: text, nodes: count, room }, { path })] : [];
    });
}

/** What neighbours are told of by ARP must not be the address of their network or its broadcast address. */
function ownOfNetwork({ controlPlane, loadBalancer }: ClusterModel, uses: readonly AddressUse[]): Finding[] {
  const networks = uses.filter(({ kind }) => kind === 'nodes');
  const ends = intervalSetOf(networks.flatMap(({ range }) => networkEnds(range)));
  const layer2 = new Map(
    loadBalancer?.pools.filter((pool) => pool.announce === 'layer2').map((pool) => [pool.name, pool]),
  );
  return uses.flatMap(({ kind, owner = '', text, range: whole, what, path }) => {
    const pool = kind === 'pool' ? layer2.get(owner) : undefined;
    const arp = kind === 'egress' || (kind === 'vip' && controlPlane.vip?.mode === 'arp');
    const range = pool ? handedOut(text, pool) : arp ? whole : undefined;
    if (!range || !overlaps(ends, range)) return [];
    const [end] = intersect(ends, intervalSetOf([range]))[range.family];
    if (!end) return [];
    const address = formatRange({ family: range.family, first: end.first, last: end.first });
    return [finding('FL-CIDR-123', { what, address, cidr: text.includes('/') && pool !== undefined }, { path })];
  });
}

/** The Services that the spec itself makes, against all pools together: what a selector leaves over is no help to others. */
function poolRoom({ gateways, loadBalancer, mesh }: ClusterModel): Finding[] {
  if (!loadBalancer || loadBalancer.pools.length === 0) return [];
  const { gatewayAPI, ingress } = gateways;
  const services =
    (gatewayAPI.enabled ? gatewayAPI.gateways.length : 0) +
    (ingress.enabled && ingress.mode === 'shared' ? 1 : 0) +
    (mesh?.apiServer?.service.type === 'LoadBalancer' ? 1 : 0);
  const all = poolAddresses(loadBalancer.pools);
  const room = ([4, 6] as const).map((family) => sizeOf(all, family)).reduce((a, b) => (a > b ? a : b));
  const where = { path: '/spec/loadBalancer/pools' };
  return room < BigInt(services) ? [finding('FL-CIDR-126', { services, room }, where)] : [];
}

/** Addresses of IPv6 cost nothing: a pool of both families that has fewer of them was divided by mistake. */
function poolFamilies({ services, loadBalancer }: ClusterModel): Finding[] {
  if (familiesOf(services.cidrs).length < 2) return [];
  return (loadBalancer?.pools ?? []).flatMap((pool, index) => {
    const all = poolAddresses([pool]);
    const [ipv4, ipv6] = [sizeOf(all, 4), sizeOf(all, 6)];
    const path = `/spec/loadBalancer/pools/${index}/addresses`;
    return ipv6 > 0n && ipv6 < ipv4 ? [finding('FL-CIDR-134', { pool: pool.name, ipv4, ipv6 }, { path })] : [];
  });
}
