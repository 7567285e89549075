import { formatRange } from '../../address/format-range';
import { type IntervalSet, intersect, intervalSetOf } from '../../address/interval-set';
import type { IpRange } from '../../address/range';
import { rangesOf } from '../../address/ranges-of';
import { type Reach, reach, type Traffic } from '../engine/reach';
import type { Endpoint } from '../model/endpoint';
import { formatTraffic } from '../model/format-traffic';
import { parsePoint } from '../model/parse-point';
import { semantics } from '../model/semantics';
import { universeOf } from '../model/universe';
import { type EndsAsked, endsAsked } from './ends-asked';
import { joinTraffic } from './join-traffic';
import type { PolicyCluster } from './policy-cluster';
import { type ReachEnd, ReachTable } from './reach-table';

/** Which connections are asked for, and how their ends are put together. */
export interface ReachAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `443/tcp`. */
  readonly port?: string | undefined;
  /** `group`: those that policies treat alike are one. */
  readonly by: 'group' | 'workload' | 'namespace';
}

/** Who may send what to whom, as plain data; what is not listed is denied. What no policy can select is left out. */
export interface ReachAnswer {
  readonly enforcement: PolicyCluster['enforcement'];
  readonly by: ReachAsked['by'];
  readonly ends: readonly ReachEnd[];
  /** Ends by their places. */
  readonly connections: readonly {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly traffic: readonly string[];
  }[];
}

/** What the policies of a cluster allow between its workloads, its nodes and the world; an error where nobody is asked for. */
export function answerReach(
  { set, inventory, enforcement, facts }: PolicyCluster,
  { by, ...asked }: ReachAsked,
): ReachAnswer | { readonly error: string } {
  const universe = universeOf(inventory, facts, semantics[enforcement]);
  const [from, to] = [endsAsked(asked.from, universe, inventory), endsAsked(asked.to, universe, inventory)];
  if ('error' in from) return from;
  if ('error' in to) return to;
  const point = asked.port === undefined ? undefined : parsePoint(asked.port);
  if (asked.port !== undefined && point === undefined) {
    return { error: `\`${asked.port}\` is no port: write it as 443/tcp, 53/udp or icmp/8` };
  }
  const passing = (traffic: readonly Traffic[]) =>
    point === undefined
      ? traffic
      : traffic.flatMap(({ first, end, atoms }) =>
          first <= point && point < end ? [{ first: point, end: point + 1, atoms }] : [],
        );
  const found = reach(set, universe);
  const table = new ReachTable();
  for (const one of [...insideOf(found), ...outsideOf(found)]) {
    const traffic = passing(one.traffic);
    if (traffic.length > 0) table.add(endsOf(one.from, from, by), endsOf(one.to, to, by), traffic);
  }
  const connections = by === 'namespace' ? table.joined() : table.connections;
  return {
    ...{ enforcement, by, ends: table.ends },
    connections: connections.map(({ traffic, ...ends }) => ({ ...ends, traffic: formatTraffic(joinTraffic(traffic)) })),
  };
}

/** Groups of endpoints, or addresses. */
type Side = readonly (readonly Endpoint[])[] | { readonly addresses: IntervalSet; readonly sorts: readonly string[] };

interface Found {
  readonly from: Side;
  readonly to: Side;
  readonly traffic: readonly Traffic[];
}

/** Between nodes no policy decides. */
function insideOf({ groups, inside }: Reach): Found[] {
  const [pods, others] = [groups.map((group) => group.filter(isPod)), groups.map((group) => group.filter(isOther))];
  const named = (of: typeof groups, numbers: readonly number[]) => numbers.map((number) => of[number] ?? []);
  return inside.flatMap(({ from, to, traffic }) => [
    { from: named(pods, from), to: [...named(pods, to), ...named(others, to)], traffic },
    { from: named(others, from), to: named(pods, to), traffic },
  ]);
}

/** Addresses with which the same groups have the same traffic, together; and the sorts of addresses that make no difference. */
function outsideOf({ groups, outside }: Reach): Found[] {
  const cells = new Map<string, { readonly first: Reach['outside'][number]; readonly ranges: IpRange[] }>();
  for (const one of outside) {
    const key = JSON.stringify([one.direction, one.groups, one.traffic, one.region.name]);
    const known = cells.get(key) ?? { first: one, ranges: [] };
    known.ranges.push(one.range);
    cells.set(key, known);
  }
  const found = new Map<string, Found & { readonly sorts: string[] }>();
  for (const { first, ranges } of cells.values()) {
    const { direction, region, traffic } = first;
    const key = JSON.stringify([direction, first.groups, traffic, ranges.map(formatRange)]);
    const known = found.get(key);
    if (known) {
      known.sorts.push(region.name);
      continue;
    }
    const pods = first.groups.map((number) => groups[number]?.filter(isPod) ?? []);
    const sorts = [region.name];
    const world = { addresses: intervalSetOf(ranges), sorts };
    const ends = direction === 'egress' ? { from: pods, to: world } : { from: world, to: pods };
    found.set(key, { ...ends, traffic, sorts });
  }
  return [...found.values()];
}

const isPod = ({ attributes }: Endpoint) => attributes.has('entity:pod');
const isOther = (one: Endpoint) => !isPod(one);

/** The ends of one side that are asked for. */
function endsOf(side: Side, asked: EndsAsked, by: ReachAsked['by']): ReachEnd[] {
  if ('addresses' in side) {
    const outside = rangesOf(intersect(side.addresses, asked.outside)).map(formatRange);
    return outside.length === 0 ? [] : [{ outside, sorts: side.sorts }];
  }
  return side.flatMap((group): ReachEnd[] => {
    const names = group.filter(asked.inside).map((one) => (by === 'namespace' ? placeOf(one) : one.name));
    if (by !== 'group') return names.map((name) => ({ inside: [name] }));
    return names.length > 0 ? [{ inside: names }] : [];
  });
}

/** The namespace of a pod; what is in none stands for itself. */
function placeOf({ name, attributes }: Endpoint): string {
  const namespace = attributes.get('namespace:kubernetes.io/metadata.name');
  return namespace === undefined ? name : `${namespace}/*`;
}
