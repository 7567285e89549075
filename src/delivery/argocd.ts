import type { ClusterModel } from '../spec/model';

/** How a cluster is delivered by Argo CD, all of it decided. */
export type Argocd = NonNullable<ClusterModel['delivery']['argocd']> & {
  readonly namespace: string;
  readonly project: string;
};

/** The delivery by Argo CD that a model asks for, if any. */
export function argocdOf(model: ClusterModel): Argocd | undefined {
  const { argocd } = model.delivery;
  return (
    argocd && {
      ...argocd,
      namespace: argocd.namespace ?? 'argocd',
      project: argocd.project ?? `${model.name}-network`,
    }
  );
}
