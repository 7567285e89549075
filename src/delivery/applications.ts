import type { Application } from '../../imports/argoproj.io';
import type { ClusterModel } from '../spec/model';
import { type ApplicationName, applications } from '../stages/stages';
import type { Argocd } from './argocd';
import { type ApplicationSource, application } from './argocd-application';
import { firstManager } from './bootstrap/first-manager';
import { definitionsOf } from './definitions-of';
import { stage } from './parent-waves';
import { platformApplications } from './platform/platform-applications';

/**
 * The Applications that the parent applies: definitions, then cni, network and operations, a wave each, and the platform's.
 * Ours are read from `folders`; without any one is left out.
 */
export function childApplications(
  model: ClusterModel,
  argocd: Argocd,
  folders: readonly { readonly application: ApplicationName; readonly path: string }[],
): Application[] {
  return [
    ...definitionsOf(model).map(([name, source]) =>
      application(model, argocd, {
        name,
        wave: stage.definitions,
        source: definitionSource(model, argocd, name, source),
        firstManager: firstManager(model, 'definitions'),
        // Pruning a definition deletes every object of its kind, in the whole cluster.
        automated: { prune: false, selfHeal: true },
      }),
    ),
    ...applications.flatMap((name) => {
      const own = folders.filter((one) => one.application === name);
      const [only, ...more] = own.map(({ path }) => folder(model, argocd, path));
      if (!only) return [];
      const source = more.length > 0 ? [only, ...more] : only;
      const from = name === 'cni' ? { firstManager: firstManager(model, 'objects') } : {};
      return application(model, argocd, { name, wave: stage[name], source, ...from, ...policy(name, argocd) });
    }),
    ...platformApplications(model, argocd),
  ];
}

/** A folder of the cluster in the user's repository. */
function folder(model: ClusterModel, argocd: Argocd, path: string): ApplicationSource {
  return {
    repoURL: argocd.repoURL,
    targetRevision: argocd.targetRevision,
    path: `${argocd.path}/${model.name}/${path}`,
  };
}

function definitionSource(
  model: ClusterModel,
  argocd: Argocd,
  name: string,
  source: { readonly repoURL: string; readonly revision: string; readonly path: string },
): ApplicationSource {
  if (model.delivery.definitions === 'vendored') return folder(model, argocd, `definitions/${name}`);
  return { repoURL: source.repoURL, targetRevision: source.revision, path: source.path };
}

/** An agent is never pruned by accident, nor put back while someone mends it by hand; the rest follows git. */
function policy(name: ApplicationName, argocd: Argocd) {
  return name === 'cni'
    ? { automated: { prune: argocd.pruneCNI, selfHeal: argocd.selfHeal } }
    : { automated: { prune: true, selfHeal: true } };
}
