import type { ClusterModel } from '../../spec/model';

type Migration = NonNullable<ClusterModel['migration']>;

/** Why a platform does not take part in a migration, and what is possible there. */
export interface PlatformRefusal {
  readonly platform: string;
  readonly reason: string;
  readonly instead: string;
  /** It may work all the same, and the user may decide so. */
  readonly acceptable: boolean;
  readonly path: string;
}

const distribution = '/spec/kubernetes/distribution';
const newCluster = 'make a new cluster with this spec, without `migration`, and move the workloads to it';

/** What the distribution has against a migration; undefined where nothing is known. */
export function platformRefusal(
  { kubernetes }: ClusterModel,
  { method, from }: Migration,
): PlatformRefusal | undefined {
  const never = { acceptable: false, path: distribution, instead: newCluster };
  switch (kubernetes.distribution) {
    case 'rke2':
      return {
        ...never,
        platform: 'RKE2',
        reason: 'changing the CNI or the ranges of a cluster that runs means to build it anew',
        acceptable: true,
      };
    case 'k3s':
      // A CNI that someone installed on k3s has its files where all others have them.
      return from.flannel
        ? {
            ...never,
            platform: 'k3s',
            reason:
              'Flannel is a setting of the servers for all nodes at once, and keeps its files where no other CNI writes',
          }
        : undefined;
    case 'openshift':
      return {
        ...never,
        platform: 'OpenShift',
        reason: 'its network operator owns the CNI, and moves only from OpenShift SDN to OVN-Kubernetes',
        instead: 'give `networkType: Cilium` to the installer of a new cluster, and move the workloads to it',
      };
    case 'gke':
      return {
        ...never,
        platform: 'GKE',
        reason: 'Google runs its CNI, and chooses Dataplane V2 when a cluster is created',
        instead:
          'create a cluster with Dataplane V2, write `cni: {external: {name: other}}` for it, and move the workloads',
      };
    case 'aks':
      // Its own plugins are installed on every node that it makes, of old pools and of new ones.
      return from.azureCni || from.kubenet
        ? {
            ...never,
            platform: 'AKS',
            reason: 'the network plugin that a cluster was created with starts on each of its nodes',
            instead:
              'make a new cluster with `--network-plugin none` and this spec, without `migration`, and move the workloads to it',
            acceptable: true,
          }
        : replacing('AKS', method);
    case 'eks':
      return replacing('EKS', method);
    default:
      return undefined;
  }
}

/** A cloud replaces nodes by itself, so nothing is kept that was changed on one. */
function replacing(platform: string, method: Migration['method']): PlatformRefusal | undefined {
  if (method === 'replace-node') return undefined;
  return {
    platform,
    reason: 'its nodes are replaced when they are updated or mended, and new ones start with the old CNI',
    instead: 'write `migration: {method: replace-node}` and give the label and the taint to new node groups',
    acceptable: true,
    path: '/spec/migration/method',
  };
}
