import { contains, intervalSetOf, overlaps } from '../address/interval-set';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { type AddressUse, addressUses } from './address-uses';

/** No address has two uses, and what ARP announces lies in the network of the nodes. */
export function checkAddressPlan(model: ClusterModel): Finding[] {
  const uses = addressUses(model);
  return [...overlapping(uses), ...outsideOfNodes(model, uses)];
}

function overlapping(uses: readonly AddressUse[]): Finding[] {
  return uses.flatMap((other, index) => {
    const ranges = intervalSetOf([other.range]);
    return uses
      .slice(0, index)
      .filter((one) => !mayShare(one, other) && overlaps(ranges, one.range))
      .map((one) => {
        const where = { path: other.path, also: [{ path: one.path, label: one.what }] };
        return finding('FL-CIDR-107', { one: one.what, other: other.what }, where);
      });
  });
}

const sharedWithNodes: ReadonlySet<AddressUse['kind']> = new Set(['pool', 'vip', 'api-server', 'egress']);

/** Pools, virtual and egress addresses are taken out of the node network; agents reach the API server at whatever is its own. */
function mayShare(one: AddressUse, other: AddressUse): boolean {
  const kinds = new Set([one.kind, other.kind]);
  if (kinds.has('nodes')) return [...kinds].some((kind) => sharedWithNodes.has(kind));
  return (
    kinds.has('api-server') &&
    ['services', 'vip', 'api-server'].includes(one.kind === 'api-server' ? other.kind : one.kind)
  );
}

function outsideOfNodes({ controlPlane: { vip }, loadBalancer, nodes }: ClusterModel, uses: readonly AddressUse[]) {
  if (nodes.cidrs.length === 0) return [];
  const network = intervalSetOf(uses.filter(({ kind }) => kind === 'nodes').map(({ range }) => range));
  return uses.flatMap(({ kind, path, range }): Finding[] => {
    if (contains(network, range)) return [];
    if (kind === 'vip' && vip?.mode === 'arp') return [finding('FL-VIP-103', { address: vip.address }, { path })];
    if (kind !== 'pool') return [];
    const pool = loadBalancer?.pools.find((_, index) => path.startsWith(`/spec/loadBalancer/pools/${index}/`));
    const addresses = pool?.addresses[Number(path.split('/').at(-1))];
    if (pool?.announce !== 'layer2' || addresses === undefined) return [];
    return [finding('FL-LB-105', { pool: pool.name, addresses }, { path })];
  });
}
