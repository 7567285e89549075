import type { AppProject } from '../../imports/argoproj.io';
import type { ClusterModel } from '../spec/model';
import type { KubernetesObject } from '../stages/kubernetes-object';
import type { Argocd } from './argocd';
import { definitionsOf } from './definitions-of';
import { stage } from './parent-waves';

/**
 * The project that the cluster's Applications belong to: this repository and the pinned definitions, this cluster, the
 * namespaces that the output names, and nothing else.
 */
export function project(model: ClusterModel, argocd: Argocd, objects: readonly KubernetesObject[]): AppProject {
  const upstream =
    model.delivery.definitions === 'upstream' ? definitionsOf(model).map(([, { repoURL }]) => repoURL) : [];
  const namespaces = new Set(['kube-system', ...objects.flatMap((object) => object.metadata.namespace ?? [])]);
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
      sourceRepos: [...new Set([argocd.repoURL, ...upstream])],
      destinations: [...namespaces].sort().map((namespace) => ({ name: argocd.destination, namespace })),
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    },
  };
}
