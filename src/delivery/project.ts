import type { AppProject } from '../../imports/argoproj.io';
import type { ClusterModel } from '../spec/model';
import type { KubernetesObject } from '../stages/kubernetes-object';
import { platformCharts } from '../versions/platform';
import type { Argocd } from './argocd';
import { definitionsOf } from './definitions-of';
import { stage } from './parent-waves';
import { platformOf } from './platform/platform-of';

/**
 * The project that the cluster's Applications belong to: this repository, the pinned definitions and charts, this cluster,
 * the namespaces that the output names, and nothing else.
 */
export function project(model: ClusterModel, argocd: Argocd, objects: readonly KubernetesObject[]): AppProject {
  const upstream =
    model.delivery.definitions === 'upstream' ? definitionsOf(model).map(([, { repoURL }]) => repoURL) : [];
  const charts = platformOf(model).map(([name]) => platformCharts[name]);
  const namespaces = new Set([
    'kube-system',
    ...objects.flatMap((object) => object.metadata.namespace ?? []),
    ...charts.map(({ namespace }) => namespace),
  ]);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: {
      name: argocd.project,
      namespace: argocd.namespace,
      labels: { 'fairlead.dev/cluster': model.name, 'app.kubernetes.io/managed-by': 'fairlead' },
      annotations: { 'argocd.argoproj.io/sync-wave': String(stage.project) },
    },
    spec: {
      description: `The network of ${model.name}`,
      sourceRepos: [...new Set([argocd.repoURL, ...upstream, ...charts.map(({ repoURL }) => repoURL)])],
      destinations: [...namespaces].sort().map((namespace) => ({ name: argocd.destination, namespace })),
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    },
  };
}
