import type { Application } from '../../imports/argoproj.io';
import type { ClusterModel } from '../spec/model';
import type { Argocd } from './argocd';
import { application } from './argocd-application';

/** The Application over all the others, applied once by hand: it lives where Argo CD does, in its default project. */
export function parent(model: ClusterModel, argocd: Argocd): Application {
  return application(model, argocd, {
    name: 'network-parent',
    source: {
      repoURL: argocd.repoURL,
      targetRevision: argocd.targetRevision,
      path: `${argocd.path}/${model.name}/argocd`,
    },
    project: 'default',
    destination: { name: 'in-cluster', namespace: argocd.namespace },
    // An Application that is lost in git stays until someone removes it: it stands for a part of the network.
    automated: { prune: false, selfHeal: true },
  });
}
