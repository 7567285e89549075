import { formatRange } from '../../address/format-range';
import { intervalSetOf } from '../../address/interval-set';
import type { IpRange } from '../../address/range';
import { rangesOf } from '../../address/ranges-of';
import { changesBetween } from '../engine/changes-between';
import type { Connection } from '../engine/explain';
import type { Traffic } from '../engine/reach';
import { bothSemantics } from '../model/both-semantics';
import type { Endpoint } from '../model/endpoint';
import { formatTraffic } from '../model/format-traffic';
import { semantics } from '../model/semantics';
import { type Culprit, Culprits } from './culprits';
import { overTime } from './over-time';
import type { PolicyCluster } from './policy-cluster';
import type { ReachEnd } from './reach-table';

/** Connections that come or go together. */
export interface ConnectionChange {
  readonly from: ReachEnd;
  readonly to: ReachEnd;
  /** What may pass that could not, and what no longer may: `443/TCP`. */
  readonly appears: readonly string[];
  readonly disappears: readonly string[];
  /** Whose change it is. */
  readonly because: readonly Culprit[];
}

/** What a change of policies does, as plain data. */
export interface DiffAnswer {
  readonly changes: readonly ConnectionChange[];
}

/** Which connections appear and disappear where one state of a cluster follows another one, and by whose change. */
export function answerDiff(before: PolicyCluster, after: PolicyCluster): DiffAnswer {
  const time = overTime(before, after, bothSemantics(semantics[before.enforcement], semantics[after.enforcement]));
  const { inside, outside } = changesBetween(time.before, time.after, time.universe);
  const culprits = new Culprits(before, after, time);
  const changes = inside.map(({ from, to, added, removed }): ConnectionChange => {
    const asked = pointsOf(added, removed).flatMap((point) =>
      pairsOf(from, to).map(([a, b]): Connection => ({ from: { endpoint: a }, to: { endpoint: b }, point })),
    );
    return {
      ...{ from: namesOf(from), to: namesOf(to), appears: formatTraffic(added), disappears: formatTraffic(removed) },
      because: culprits.of(asked),
    };
  });
  const beyond = new Map<string, Beyond>();
  for (const { direction, endpoints, region, range, added, removed } of outside) {
    const world = { region, address: { family: range.family, value: range.first } };
    const asked = pointsOf(added, removed).flatMap((point) =>
      endpoints.map(
        (endpoint): Connection =>
          direction === 'egress' ? { from: { endpoint }, to: world, point } : { from: world, to: { endpoint }, point },
      ),
    );
    const change = {
      ...{
        direction,
        endpoints: namesOf(endpoints),
        appears: formatTraffic(added),
        disappears: formatTraffic(removed),
      },
      because: culprits.of(asked),
    };
    const key = JSON.stringify(change);
    const known = beyond.get(key) ?? { ...change, ranges: [], sorts: new Set() };
    known.ranges.push(range);
    known.sorts.add(region.name);
    beyond.set(key, known);
  }
  return { changes: [...changes, ...Array.from(beyond.values(), withWorld)] };
}

interface Beyond extends Omit<ConnectionChange, 'from' | 'to'> {
  readonly direction: 'ingress' | 'egress';
  readonly endpoints: ReachEnd;
  readonly ranges: IpRange[];
  readonly sorts: Set<string>;
}

function withWorld({ direction, endpoints, ranges, sorts, ...change }: Beyond): ConnectionChange {
  const world = { outside: rangesOf(intervalSetOf(ranges)).map(formatRange), sorts: [...sorts] };
  return { ...(direction === 'egress' ? { from: endpoints, to: world } : { from: world, to: endpoints }), ...change };
}

const namesOf = (endpoints: readonly Endpoint[]): ReachEnd => ({ inside: endpoints.map(({ name }) => name) });

const pointsOf = (...traffic: readonly (readonly Traffic[])[]) => traffic.flat().map(({ first }) => first);

/** Each end with one of the other side: what changes is the same for all, and who is to blame seldom differs. */
function pairsOf(from: readonly Endpoint[], to: readonly Endpoint[]): [Endpoint, Endpoint][] {
  const [source] = from;
  const [target] = to;
  if (!source || !target) return [];
  return [
    ...from.map((one): [Endpoint, Endpoint] => [one, target]),
    ...to.slice(1).map((one): [Endpoint, Endpoint] => [source, one]),
  ];
}
