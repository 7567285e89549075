import type { ClusterResourceSet } from '../../../../imports/cluster.x-k8s.io';
import type { ClusterModel } from '../../../spec/model';
import type { DeliveredFile } from '../../delivered-file';
import type { StageFile } from '../../stage-files';
import { clusterFragment } from './cluster-fragment';
import { configMaps } from './config-maps';

/**
 * What the management cluster of Cluster API is given: the bootstrap's objects in ConfigMaps, a ClusterResourceSet that
 * applies them once to a new cluster, in their order, and the part of the Cluster that the network decides. Argo CD takes
 * over from there, so nothing is applied a second time.
 */
export function clusterApi(model: ClusterModel, stages: readonly StageFile[]): DeliveredFile[] {
  const { clusterAPI } = model.kubernetes;
  if (!clusterAPI) return [];
  const { namespace } = clusterAPI;
  const maps = stages.flatMap((stage) => configMaps(stage, `${model.name}-network`, namespace));
  const resources: ClusterResourceSet = {
    apiVersion: 'addons.cluster.x-k8s.io/v1beta2',
    kind: 'ClusterResourceSet',
    metadata: { name: `${model.name}-network`, namespace },
    spec: {
      clusterSelector: { matchLabels: { 'fairlead.dev/network': model.name } },
      resources: maps.map(({ metadata }) => ({ kind: 'ConfigMap', name: metadata.name })),
      strategy: 'ApplyOnce',
    },
  };
  return [
    { path: 'bootstrap/cluster-api/cluster.yaml', objects: [clusterFragment(model, namespace)] },
    ...(maps.length > 0 ? [{ path: 'bootstrap/cluster-api/resources.yaml', objects: [...maps, resources] }] : []),
  ];
}
