import { intervalSetOf, overlaps } from '../../address/interval-set';
import type { Family } from '../../address/ip';
import { connected } from '../fleet/connected';
import type { FleetCluster } from '../fleet/fleet-cluster';

/**
 * The networks of a fleet, each with its clusters. Those that give `nodes.network` one name are in one; those that give none
 * are where their node ranges overlap, and in each named network with whose node ranges theirs do.
 */
export function networksOf(clusters: readonly FleetCluster[]): FleetCluster[][] {
  const named = new Map<string, FleetCluster[]>();
  const unnamed: FleetCluster[] = [];
  for (const cluster of clusters) {
    const { network } = cluster.model.nodes;
    const members = network === undefined ? unnamed : (named.get(network) ?? []);
    members.push(cluster);
    if (network !== undefined) named.set(network, members);
  }
  const joined = [...named.values()].map((members) => {
    const network = intervalSetOf(members.flatMap(nodeRanges));
    return [...members, ...unnamed.filter((cluster) => nodeRanges(cluster).some((range) => overlaps(network, range)))];
  });
  return [...joined, ...connected(unnamed, [...neighbours(unnamed, 4), ...neighbours(unnamed, 6)])];
}

const nodeRanges = ({ uses }: FleetCluster) => uses.filter(({ kind }) => kind === 'nodes').map(({ range }) => range);

/** Enough pairs of clusters whose node ranges overlap to connect all that do. */
function neighbours(clusters: readonly FleetCluster[], family: Family): [FleetCluster, FleetCluster][] {
  const ranges = clusters
    .flatMap((cluster) => nodeRanges(cluster).map((range) => ({ cluster, ...range })))
    .filter((range) => range.family === family)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const links: [FleetCluster, FleetCluster][] = [];
  let [farthest] = ranges;
  for (const range of ranges) {
    if (!farthest) break;
    if (range.first <= farthest.last) links.push([farthest.cluster, range.cluster]);
    if (range.last > farthest.last) farthest = range;
  }
  return links;
}
