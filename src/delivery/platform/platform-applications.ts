import type { Application } from '../../../imports/argoproj.io';
import type { ClusterModel } from '../../spec/model';
import { type PlatformName, platformCharts } from '../../versions/platform';
import type { Argocd } from '../argocd';
import { application } from '../argocd-application';
import { stage } from '../parent-waves';
import { mergeValues } from './merge-values';
import { ownValues } from './own-values';
import { platformOf } from './platform-of';

/** What the network's own objects ask for something: it comes before them, as soon as there is a pod network. */
const first: ReadonlySet<PlatformName> = new Set(['certManager', 'externalSecrets']);

/** An Application for each part of the platform, on its chart, in a namespace that it makes. */
export function platformApplications(model: ClusterModel, argocd: Argocd): Application[] {
  return platformOf(model).map(([name, { values }]) => {
    const { repoURL, chart, version, namespace, privileged } = platformCharts[name];
    return application(model, argocd, {
      name: chart,
      wave: first.has(name) ? stage.platformFirst : stage.platform,
      source: {
        repoURL,
        chart,
        targetRevision: version,
        // Else Argo CD would name the release, and so its objects, after the cluster.
        helm: { releaseName: chart, valuesObject: mergeValues(ownValues[name](model), values) },
      },
      automated: { prune: true, selfHeal: true },
      destination: { name: argocd.destination, namespace },
      makesNamespace: { labels: privileged ? { 'pod-security.kubernetes.io/enforce': 'privileged' } : {} },
    });
  });
}
