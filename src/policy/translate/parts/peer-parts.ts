import { formatRange } from '../../../address/format-range';
import { type IntervalSet, intersect, subtract, union } from '../../../address/interval-set';
import { rangesOf } from '../../../address/ranges-of';
import type { Rule } from '../../model/policy-set';
import { wholeSpace } from '../../model/whole-space';
import type { Writing } from '../writing';
import { type Ends, endsOf } from './ends-of';
import type { PodTerm } from './pod-terms';
import { refusePatterns } from './refuse-patterns';
import { sameAddresses } from './same-addresses';
import { strangersFor } from './strangers-for';
import type { Stranger } from './surroundings';

/** Peers as the fields of a policy name them. */
export interface PeerParts {
  readonly everything: boolean;
  /** Pods by their labels; no addresses are asked for. */
  readonly pods: readonly PodTerm[];
  /** What CIDRs are to name. */
  readonly blocks: IntervalSet;
  /** What is among the peers as a whole and no CIDR names. */
  readonly strangers: readonly Stranger[];
}

const none: IntervalSet = { 4: [], 6: [] };
const isNone = (set: IntervalSet) => sameAddresses(set, none);
const isWhole = (set: IntervalSet) => sameAddresses(set, wholeSpace);

/** The peers of a rule, as the target reads them. Undefined, and told, where no selector and no CIDR says the same. */
export function peerParts(rule: Rule, writing: Writing): PeerParts | undefined {
  if (refusePatterns(rule.peer, rule, writing)) return undefined;
  const ends = endsOf(rule.peer, strangersFor(rule, writing));
  if (!ends) {
    writing.refuse('FL-TRL-005', { what: 'peers that are too many selectors in one' }, rule);
    return undefined;
  }
  if (ends.everything) return { everything: true, pods: [], blocks: none, strangers: [] };
  const outside = externalAddresses(ends);
  const { cidrsMatchPods, cidrsMatchNodes } = writing.reads;
  const pods = cidrsMatchPods
    ? podsBesideBlocks(ends, outside, rule, writing)
    : podsAlone(ends, outside, rule, writing);
  if (!pods) return undefined;
  const blocks = cidrsMatchNodes ? withNodes(pods.blocks, ends, writing) : pods.blocks;
  const strangers = strangersBeside(ends, blocks, rule, writing);
  return strangers && { everything: false, pods: pods.terms, blocks, strangers };
}

/** Where everything outside is among the peers, whatever else it is. */
const externalAddresses = ({ strangers }: Ends) =>
  [...strangers]
    .filter(([{ sorts }]) => sorts.includes('external'))
    .map(([, addresses]) => addresses)
    .reduce(intersect, wholeSpace);

interface Pods {
  readonly terms: readonly PodTerm[];
  /** What CIDRs are to name. */
  readonly blocks: IntervalSet;
}

/** Where CIDRs match pods too: they must name just the pods that are meant. */
function podsBesideBlocks({ pods }: Ends, outside: IntervalSet, rule: Rule, writing: Writing): Pods | undefined {
  const anywhere = pods.filter(({ demands, addresses }) => demands.size === 0 && addresses);
  const meant = anywhere.reduce((all, { addresses }) => union(all, addresses ?? none), none);
  const terms = selectedTerms(
    pods.filter((term) => !anywhere.includes(term)),
    rule,
    writing,
  );
  if (!terms) return undefined;
  const all = terms.some(({ demands }) => demands.size === 0);
  if (all || sameAddresses(outside, meant)) return { terms, blocks: outside };
  const where = writing.ranges.pods;
  if (where) return { terms, blocks: union(subtract(outside, where), intersect(meant, where)) };
  refuseBlock(union(outside, meant), 'pods', rule, writing);
  return undefined;
}

/** Blocks that name of the addresses of nodes just those that are meant, where it is known which these are. */
function withNodes(blocks: IntervalSet, { strangers }: Ends, { target, ranges: { nodes } }: Writing): IntervalSet {
  const meant = [...strangers].flatMap(([{ sorts }, addresses]) => (sorts.includes('node') ? [addresses] : []));
  const [first] = meant;
  if (!nodes || !first) return blocks;
  // It has names for nodes as a whole.
  if (target === 'cilium' && meant.every((one) => isWhole(one) || isNone(one))) {
    return meant.every(isWhole) ? blocks : subtract(blocks, nodes);
  }
  if (!meant.every((one) => sameAddresses(one, first))) return blocks;
  const wanted = intersect(first, nodes);
  return sameAddresses(wanted, intersect(blocks, nodes)) ? blocks : union(subtract(blocks, nodes), wanted);
}

/** Where CIDRs match no pods: all pods have such an address, or none. */
function podsAlone({ pods }: Ends, outside: IntervalSet, rule: Rule, writing: Writing): Pods | undefined {
  const anywhere = pods.filter(({ demands, addresses }) => demands.size === 0 && addresses);
  const meant = anywhere.reduce((all, { addresses }) => union(all, addresses ?? none), none);
  const whole: PodTerm = { demands: new Map(), ...(!isWhole(meant) && { addresses: meant }) };
  const rest = pods.filter((term) => !anywhere.includes(term));
  const terms = selectedTerms(anywhere.length > 0 ? [whole, ...rest] : rest, rule, writing);
  return terms && { terms, blocks: isWhole(outside) ? none : outside };
}

/** Terms without the addresses that they ask for, where it is known that all pods have them, or none. */
function selectedTerms(terms: readonly PodTerm[], rule: Rule, writing: Writing): PodTerm[] | undefined {
  const where = writing.ranges.pods;
  const found: PodTerm[] = [];
  for (const { demands, addresses } of terms) {
    if (!addresses || (where && isNone(subtract(where, addresses)))) found.push({ demands });
    else if (!where || !isNone(intersect(where, addresses))) {
      refuseBlock(addresses, 'pods', rule, writing);
      return undefined;
    }
  }
  return found;
}

/** Those that are among the peers and that no CIDR matches. */
function strangersBeside(
  { strangers }: Ends,
  blocks: IntervalSet,
  rule: Rule,
  writing: Writing,
): Stranger[] | undefined {
  const found: Stranger[] = [];
  for (const [one, meant] of strangers) {
    const node = one.sorts.includes('node');
    const external = one.sorts.includes('external');
    const matched = external || (node && writing.reads.cidrsMatchNodes) ? blocks : none;
    const where = external ? wholeSpace : node ? (writing.ranges.nodes ?? wholeSpace) : wholeSpace;
    const differ = union(subtract(meant, matched), subtract(matched, meant));
    // Addresses of pods and nodes are of nobody outside.
    const inside = external ? union(writing.ranges.pods ?? none, writing.ranges.nodes ?? none) : none;
    const elsewhere = subtract(differ, inside);
    if (isNone(intersect(elsewhere, where))) continue;
    if (isNone(subtract(where, meant))) found.push(one);
    else {
      refuseBlock(union(meant, matched), node ? 'nodes' : one.name, rule, writing);
      return undefined;
    }
  }
  return found;
}

function refuseBlock(addresses: IntervalSet, who: string, rule: Rule, { refuse }: Writing): void {
  const ranges = rangesOf(addresses).map(formatRange);
  refuse('FL-TRL-006', { block: ranges.slice(0, 3).join(', '), who }, rule);
}
