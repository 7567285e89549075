import type { ClusterModel } from '../../../spec/model';
import { code } from '../code';

/** How the management cluster of Cluster API hands a new cluster its network. */
export function onClusterApi({ name, kubernetes, services }: ClusterModel, objects: boolean): string[] {
  const { clusterAPI, distribution } = kubernetes;
  if (!clusterAPI) return [];
  return [
    '## With Cluster API',
    `Merge \`cluster-api/cluster.yaml\` into the Cluster that your provider's templates make: its ranges, and the label by which it gets its network. Machines, templates and credentials of a provider are not ours.${
      distribution === 'kubeadm' && services.proxy === 'cni'
        ? ' Its KubeadmControlPlane skips the phase `addon/kube-proxy` of `initConfiguration`.'
        : ''
    }`,
    ...(objects
      ? [
          'Apply the objects to the management cluster before the Cluster; they reach the new cluster in place of `kubectl/`, as soon as its API server answers:',
          code(
            `kubectl apply --server-side -f cluster-api/resources.yaml\nkubectl -n ${clusterAPI.namespace} get clusterresourcesetbinding ${name}`,
          ),
        ]
      : []),
  ];
}
