import type { ClusterModel } from '../../../spec/model';
import { code } from '../code';
import { definitionsAtStart } from '../definitions-at-start';
import { lookAgain } from '../look-again';

/** How the management cluster of Cluster API hands a new cluster its network. */
export function onClusterApi(model: ClusterModel, objects: boolean): string[] {
  const { name, kubernetes, services } = model;
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
          // Those for Talos stand in its own part.
          ...(distribution !== 'talos' && definitionsAtStart(model).length > 0
            ? [
                'Definitions are not among them. Apply them, as above, as soon as the new API server answers, and restart the operator, which may have looked for them before:',
                code(lookAgain(model)),
              ]
            : []),
        ]
      : []),
  ];
}
