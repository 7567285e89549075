import { addressSet } from '../../address/address-set';
import { intersect, intervalSetOf, sizeOf } from '../../address/interval-set';
import { bitsOf } from '../../address/ip';
import type { IpRange } from '../../address/range';
import type { ClusterModel } from '../../spec/model';
import { type AddressKind, type AddressUse, addressUses } from './address-uses';
import { networkEnds } from './network-ends';

const single: ReadonlySet<AddressKind> = new Set([
  'api-server',
  'vip',
  'router',
  'mesh-peer',
  'node-address',
  'internal',
]);

/** Tells how many addresses of a use are gone by what the spec says; undefined where only the cluster knows. */
export function usedAddresses(model: ClusterModel): (use: AddressUse) => bigint | undefined {
  const { nodes, egress, gateways } = model;
  const uses = addressUses(model);
  const gateway = new Map(egress?.gateways.map((one) => [one.name, one]));
  const asked = gateways.gatewayAPI.gateways.flatMap(({ addresses }) => addresses);
  return ({ kind, owner = '', range, path }) => {
    if (single.has(kind)) return range.last - range.first + 1n;
    switch (kind) {
      case 'nodes':
        return ofNodes(model, uses, range);
      case 'pods':
        return ofPods(model, uses, path);
      case 'pool':
        return sizeWithin(range, asked);
      case 'egress': {
        const named = egress?.policies.flatMap((policy) => (policy.gateway === owner ? (policy.addresses ?? []) : []));
        return sizeWithin(range, [...(gateway.get(owner)?.defaultAddresses ?? []), ...(named ?? [])]);
      }
      case 'tunnel':
        // Each node has one end of it.
        return nodes.count === undefined ? undefined : BigInt(nodes.count);
      default:
        return undefined;
    }
  };
}

/** The nodes themselves and whatever else is in their network; with two ranges nobody knows which one a node is in. */
function ofNodes({ nodes }: ClusterModel, uses: readonly AddressUse[], range: IpRange): bigint | undefined {
  const ranges = uses.filter(({ kind, range: { family } }) => kind === 'nodes' && family === range.family);
  if (nodes.count === undefined || ranges.length > 1) return undefined;
  const others = uses.filter(({ kind }) => ['pool', 'vip', 'egress', 'router', 'mesh-peer'].includes(kind));
  const gone = intervalSetOf([...others.map((use) => use.range), ...networkEnds(range)]);
  return sizeOf(intersect(gone, intervalSetOf([range])), range.family) + BigInt(nodes.count);
}

/** A range for each node, out of the first pod range that has one left. */
function ofPods({ nodes, pods }: ClusterModel, uses: readonly AddressUse[], path: string): bigint | undefined {
  if (nodes.count === undefined || pods.ipam === 'eni') return undefined;
  const own = uses.find((use) => use.path === path)?.range;
  if (!own) return undefined;
  const mask = own.family === 4 ? pods.nodeMaskSize.ipv4 : pods.nodeMaskSize.ipv6;
  const slice = 1n << BigInt(bitsOf[own.family] - mask);
  let waiting = BigInt(nodes.count);
  for (const use of uses) {
    if (use.kind !== 'pods' || use.range.family !== own.family) continue;
    const room = (use.range.last - use.range.first + 1n) / slice;
    const here = waiting < room ? waiting : room;
    if (use.path === path) return here * slice;
    waiting -= here;
  }
  return undefined;
}

function sizeWithin(range: IpRange, texts: readonly string[]): bigint {
  return sizeOf(intersect(addressSet(texts), intervalSetOf([range])), range.family);
}
