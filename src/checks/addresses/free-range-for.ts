import { formatRange } from '../../address/format-range';
import { contains, type IntervalSet, intervalSetOf } from '../../address/interval-set';
import { nextFree } from '../../address/next-free';
import type { IpRange } from '../../address/range';
import { awsDefaultRange, privateBlocks, riskyRanges, sharedRange, unusableRanges } from '../../address/special-ranges';
import type { AddressKind, AddressUse } from './address-uses';
import { networkEnds } from './network-ends';

type Propose = (use: AddressUse, nodes: readonly IpRange[]) => string | undefined;

/** What a spec may move: the addresses of machines and of other clusters it only tells of. */
const movable: ReadonlySet<AddressKind> = new Set(['pods', 'services', 'vip', 'pool', 'egress', 'tunnel']);

const avoided = [...unusableRanges, ...riskyRanges, sharedRange, awsDefaultRange].map(({ range }) => range);

/**
 * Proposes where a use could go among all `uses`: the next free range of its size, in its cluster's node network for what was
 * in it, else in the same private block, and for each use another one. Undefined for what a spec cannot move, and for public
 * addresses, which are given by others.
 */
export function freeRangeFor(uses: readonly AddressUse[]): Propose {
  const taken = new Map<boolean, IntervalSet>();
  const takenOf = (amongNodes: boolean) => {
    const known = taken.get(amongNodes);
    if (known) return known;
    const others = uses.filter(({ kind }) => !amongNodes || kind !== 'nodes').map(({ range }) => range);
    const ends = amongNodes
      ? uses.filter(({ kind }) => kind === 'nodes').flatMap(({ range }) => networkEnds(range))
      : [];
    const made = intervalSetOf([...others, ...ends, ...avoided]);
    taken.set(amongNodes, made);
    return made;
  };
  const last = new Map<string, IpRange>();
  return ({ kind, range }, nodes) => {
    if (!movable.has(kind)) return undefined;
    const holds = (one: IpRange) => contains(intervalSetOf([one]), range);
    const network = nodes.find(holds);
    const within = network ?? privateBlocks.map((block) => block.range).find(holds);
    if (!within) return undefined;
    const group = `${within.first} ${within.last} ${range.last - range.first}`;
    const free = nextFree(last.get(group) ?? range, within, takenOf(network !== undefined));
    if (!free) return undefined;
    last.set(group, free);
    return formatRange(free);
  };
}
