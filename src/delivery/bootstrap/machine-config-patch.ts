import type { ClusterModel } from '../../spec/model';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { printDocument } from '../../yaml/print-document';
import { printDocuments } from '../../yaml/print-documents';
import type { StageFile } from '../stage-files';
import { upstreamAddresses } from './upstream-addresses';

const access = { enabled: true, allowedRoles: ['os:etcd:backup'], allowedKubernetesNamespaces: ['kube-system'] };

/**
 * A patch for the machine configuration of Talos's control plane: no CNI and no kube-proxy of its own, our objects as
 * inline manifests, one a stage, and static pods. Talos applies inline manifests at bootstrap and when Kubernetes is upgraded,
 * and removes none. Where Cluster API makes the objects they are not in it: two would.
 *
 * Vendored definitions are not in it: they are many times the rest, and files that no compile reads.
 */
export function machineConfigPatch(
  model: ClusterModel,
  stages: readonly StageFile[],
  staticPods: readonly KubernetesObject[],
): string {
  const made = model.kubernetes.clusterAPI === undefined;
  const definitions = made && model.delivery.definitions === 'upstream' ? upstreamAddresses(model) : [];
  const machine = {
    ...(staticPods.length > 0 && { pods: staticPods }),
    // Without it Talos gives the account of the backup no credentials.
    ...(model.platform.etcdBackup && { features: { kubernetesTalosAPIAccess: access } }),
  };
  return printDocument({
    cluster: {
      network: { cni: { name: 'none' } },
      ...(model.services.proxy === 'cni' && { proxy: { disabled: true } }),
      ...(definitions.length > 0 && { extraManifests: definitions }),
      ...(made && {
        inlineManifests: stages.map(({ stage, objects }) => ({
          name: `fairlead-${stage}`,
          contents: printDocuments(objects),
        })),
      }),
    },
    ...(Object.keys(machine).length > 0 && { machine }),
  });
}
