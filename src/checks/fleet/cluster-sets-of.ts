import type { FleetCluster } from './fleet-cluster';

/** The ClusterSets of Antrea in a fleet, each with its members. */
export function clusterSetsOf(clusters: readonly FleetCluster[]): FleetCluster[][] {
  const sets = new Map<string, FleetCluster[]>();
  for (const cluster of clusters) {
    const { clusterSet, member } = cluster.model.cni.antrea?.multicluster ?? {};
    if (clusterSet === undefined || !member) continue;
    const members = sets.get(clusterSet);
    if (members) members.push(cluster);
    else sets.set(clusterSet, [cluster]);
  }
  return [...sets.values()];
}
