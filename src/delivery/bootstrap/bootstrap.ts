import type { ClusterModel } from '../../spec/model';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';
import { brand } from '../annotate';
import type { DeliveredFile } from '../delivered-file';
import { stageFiles } from '../stage-files';
import { clusterApi } from './cluster-api/cluster-api';
import { fragments } from './fragments/fragments';
import { guide } from './guide';
import { machineConfigPatch } from './machine-config-patch';

/**
 * The objects of the cni Application once more, for a cluster in which no Argo CD runs yet: it needs a pod network first.
 * The same objects without Argo CD's annotations, so that Argo CD takes them over as they are.
 */
export function bootstrap(
  model: ClusterModel,
  manifests: readonly Manifest[],
  staticPods: readonly KubernetesObject[],
): DeliveredFile[] {
  const stages = stageFiles(model, manifests, brand).filter(({ application }) => application === 'cni');
  const talos = model.kubernetes.distribution === 'talos';
  return [
    {
      path: 'bootstrap/README.md',
      text: guide(model, { staticPods: staticPods.length > 0, objects: stages.length > 0 }),
    },
    ...fragments(model),
    ...(talos
      ? [{ path: 'bootstrap/talos/machine-config-patch.yaml', text: machineConfigPatch(model, stages, staticPods) }]
      : []),
    ...clusterApi(model, stages),
    ...stages.map(({ path, objects }) => ({ path: path.replace(/^cni\//, 'bootstrap/kubectl/'), objects })),
    ...(talos
      ? []
      : staticPods.map((pod) => ({ path: `bootstrap/static-pods/${pod.metadata.name}.yaml`, objects: [pod] }))),
  ];
}
