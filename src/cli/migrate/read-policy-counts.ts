import { type ObservedPolicy, type ObservedStats, policyCounts } from '../../migrate/status/policy-counts';
import type { PolicyCount, PolicyCounts } from '../../migrate/status/traffic';
import type { Cluster } from '../cluster/cluster';
import { ClusterError } from '../cluster/cluster-error';
import { listAll } from '../cluster/list-all';

const stats = '/apis/stats.antrea.io/v1alpha1';
const crd = '/apis/crd.antrea.io/v1beta1';

/** Asks Antrea what its policies have counted; what cannot be had is told in its place. */
export async function readPolicyCounts(cluster: Cluster): Promise<PolicyCounts> {
  const listed = async <T>(path: string) => (await listAll<T>(cluster, path))?.items;
  try {
    const [ofKubernetes, own, ofCluster, policies = [], clusterPolicies = []] = await Promise.all([
      listed<ObservedStats>(`${stats}/networkpolicystats`),
      listed<ObservedStats>(`${stats}/antreanetworkpolicystats`),
      listed<ObservedStats>(`${stats}/antreaclusternetworkpolicystats`),
      listed<ObservedPolicy>(`${crd}/networkpolicies`),
      listed<ObservedPolicy>(`${crd}/clusternetworkpolicies`),
    ]);
    if (!ofKubernetes)
      return { known: false, why: 'the cluster has no statistics of Antrea: its controller serves them' };
    const counts = [
      ...policyCounts('NetworkPolicy', ofKubernetes, 'of Kubernetes'),
      ...policyCounts('AntreaNetworkPolicy', own ?? [], policies),
      ...policyCounts('AntreaClusterNetworkPolicy', ofCluster ?? [], clusterPolicies),
    ];
    return { known: true, policies: counts.sort(byWeight) };
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    return { known: false, why: error.message };
  }
}

const stops = ({ action }: PolicyCount) => Number(action === 'Drop' || action === 'Reject');
const byWeight = (a: PolicyCount, b: PolicyCount) =>
  stops(b) - stops(a) || b.packets - a.packets || (a.policy < b.policy ? -1 : 1);
