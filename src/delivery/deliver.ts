import type { ClusterModel } from '../spec/model';
import type { KubernetesObject } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { printDocument } from '../yaml/print-document';
import { annotate } from './annotate';
import { childApplications } from './applications';
import { argocdOf } from './argocd';
import { argocdSettings } from './argocd-settings';
import { bootstrap } from './bootstrap/bootstrap';
import type { DeliveredFile } from './delivered-file';
import { fleet } from './fleet';
import { folderLimit, inFolders } from './in-folders';
import { parent } from './parent';
import { project } from './project';
import { stageFiles } from './stage-files';

/** The files of a cluster's folder: the Applications' stages, what the parent applies, and the bootstrap bundle. */
export function deliver(
  model: ClusterModel,
  manifests: readonly Manifest[],
  extras: { readonly staticPods: readonly KubernetesObject[] },
): DeliveredFile[] {
  const argocd = argocdOf(model);
  const folders = inFolders(stageFiles(model, manifests, annotate), argocd ? folderLimit : Number.POSITIVE_INFINITY);
  return [
    ...folders.flatMap(({ files }) => files),
    ...bootstrap(model, manifests, extras.staticPods),
    ...(argocd
      ? [
          {
            path: 'argocd/applications.yaml',
            objects: [
              project(
                model,
                argocd,
                manifests.map(({ object }) => object),
              ),
              ...childApplications(model, argocd, folders),
            ],
          },
          argocd.fleet
            ? { path: 'bootstrap/argocd/fleet.yaml', objects: [fleet(model, argocd, argocd.fleet)] }
            : { path: 'bootstrap/argocd/parent.yaml', objects: [parent(model, argocd)] },
          { path: 'bootstrap/argocd/argocd-cm-patch.yaml', text: printDocument({ data: argocdSettings() }) },
          { path: 'bootstrap/argocd/helm-values.yaml', text: printDocument({ configs: { cm: argocdSettings() } }) },
        ]
      : []),
  ];
}
