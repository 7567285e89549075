import type { Application } from '../../imports/argoproj.io';
import type { ClusterModel } from '../spec/model';
import type { Argocd } from './argocd';

/** A folder of a repository. */
export interface ApplicationSource {
  readonly repoURL: string;
  readonly targetRevision: string;
  readonly path: string;
}

interface ChartSource {
  readonly repoURL: string;
  readonly chart: string;
  readonly targetRevision: string;
  readonly helm: { readonly releaseName: string; readonly valuesObject: Readonly<Record<string, unknown>> };
}

export interface ApplicationShape {
  readonly name: string;
  /** Among its siblings; undefined for the parent. */
  readonly wave?: number;
  readonly source: ApplicationSource | ChartSource | readonly ApplicationSource[];
  readonly automated: { readonly prune: boolean; readonly selfHeal: boolean };
  readonly project?: string;
  /** Where it applies to; undefined for the destination of the spec. */
  readonly destination?: { readonly name: string; readonly namespace: string };
  /** Who made its objects first, where that was not done under Argo CD's name. */
  readonly firstManager?: string | undefined;
  /** The namespace of the destination is made where it is missing, with these labels. */
  readonly makesNamespace?: { readonly labels: Readonly<Record<string, string>> };
}

/**
 * An Argo CD Application of a cluster. It carries no finalizer: deleting an Application deletes nothing in the cluster.
 *
 * Server-side apply, so that what the bootstrap applied is taken over field by field, and a server-side diff, so that what
 * the API server fills in is none; retries, because kinds that an operator registers appear only while the sync runs.
 */
export function application(model: ClusterModel, argocd: Argocd, shape: ApplicationShape): Application {
  const { makesNamespace: made, source } = shape;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: `${model.name}-${shape.name}`,
      namespace: argocd.namespace,
      labels: { 'fairlead.dev/cluster': model.name, 'app.kubernetes.io/managed-by': 'fairlead' },
      annotations: {
        ...(shape.wave !== undefined && { 'argocd.argoproj.io/sync-wave': String(shape.wave) }),
        'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
        // Who else owns a field keeps it there when it is gone from git.
        ...(shape.firstManager !== undefined && {
          'argocd.argoproj.io/client-side-apply-migration-manager': shape.firstManager,
        }),
      },
    },
    spec: {
      project: shape.project ?? argocd.project,
      ...('length' in source ? { sources: source.map((one) => ({ ...one })) } : { source: { ...source } }),
      destination: shape.destination ?? { name: argocd.destination, namespace: 'kube-system' },
      syncPolicy: {
        automated: { ...shape.automated },
        syncOptions: ['ServerSideApply=true', ...(made ? ['CreateNamespace=true'] : [])],
        ...(made &&
          Object.keys(made.labels).length > 0 && { managedNamespaceMetadata: { labels: { ...made.labels } } }),
        retry: { limit: 10, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
      },
      revisionHistoryLimit: 5,
    },
  };
}
