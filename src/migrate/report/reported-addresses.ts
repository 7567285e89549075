import { intervalSetOf, overlaps } from '../../address/interval-set';
import { type IpRange, parseRange } from '../../address/range';
import type { ClusterModel } from '../../spec/model';
import type { Facts } from '../assess/facts';
import type { Source } from '../source-of';

/** What a kind of address is before and after. */
export interface ReportedRange {
  readonly use: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The ranges of a cluster on both sides of its migration. */
export interface ReportedAddresses {
  readonly ranges: readonly ReportedRange[];
  /** `10.245.0.0/16 (pods) and 10.245.3.1 (nodes)`. */
  readonly overlaps: readonly string[];
}

/** Holds what runs against what the spec asks for; of what nobody has found the spec is believed. */
export function reportedAddresses(
  { cni, pods, services, nodes, routing, loadBalancer }: ClusterModel,
  source: Source,
  before: Facts,
  after: Facts | undefined,
): ReportedAddresses {
  const found = (ranges: Facts['podRanges'] | undefined, said: readonly string[]) =>
    ranges && ranges.length > 0 ? ranges.map(({ range }) => range) : said;
  const addresses = before.nodes.flatMap((node) => node.addresses);
  const tunnel = routing.mode === 'native' ? undefined : routing.tunnelPort;
  const old = found(before.podRanges, source.cidrs);
  const fresh = found(after?.podRanges, pods.cidrs);
  const serving = found(before.serviceRanges, services.cidrs);
  const planned = loadBalancer?.pools.flatMap((pool) => pool.addresses) ?? [];
  const balancers = before.balancerRanges.map(({ range }) => range);
  const ranges = [
    { use: 'pods', before: old, after: fresh },
    { use: 'services', before: serving, after: found(after?.serviceRanges, services.cidrs) },
    { use: 'load balancers', before: balancers, after: found(after?.balancerRanges, planned) },
    { use: 'nodes', before: nodes.cidrs, after: nodes.cidrs },
    {
      use: 'tunnel',
      before: portOf(before.tunnelPort?.value ?? source.tunnelPort),
      after: portOf(after?.tunnelPort?.value ?? tunnel),
    },
  ];
  // Antrea takes the old ranges over.
  const others = [...(cni.antrea ? [] : [['pods before', old] as const]), ['services', serving] as const];
  const outside = [...new Set([...balancers, ...planned])];
  return {
    ranges: ranges.filter((one) => one.before.length + one.after.length > 0),
    overlaps: overlapping(fresh, [...others, ['load balancers', outside], ['nodes', [...nodes.cidrs, ...addresses]]]),
  };
}

const portOf = (port: number | undefined) => (port === undefined ? [] : [`UDP ${port}`]);

function overlapping(fresh: readonly string[], others: readonly (readonly [string, readonly string[]])[]): string[] {
  return fresh.flatMap((range) =>
    others.flatMap(([use, all]) =>
      all.filter((other) => meet(range, other)).map((other) => `${range} (pods) and ${other} (${use})`),
    ),
  );
}

function meet(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => parseRange(text));
  const isRange = (one: typeof left): one is IpRange => one !== undefined && !('error' in one);
  return isRange(left) && isRange(right) && overlaps(intervalSetOf([left]), right);
}
