import type { ClusterModel } from '../../spec/model';
import { argocdOf } from '../argocd';
import { onClusterApi } from './cluster-api/on-cluster-api';
import { code } from './code';
import type { Prepared } from './start/start';
import { starts } from './start/starts';

/** The commands that bring a new cluster to where Argo CD takes over. */
export function guide(model: ClusterModel, prepared: Prepared): string {
  const argocd = argocdOf(model);
  const handOver = argocd
    ? [
        `Install Argo CD in \`${argocd.namespace}\`, give it the settings that waves need, then the parent ${argocd.fleet ? 'Applications of the fleet' : 'Application'}:`,
        code(
          `kubectl -n ${argocd.namespace} patch configmap argocd-cm --patch-file argocd/argocd-cm-patch.yaml\nkubectl apply -f argocd/${argocd.fleet ? 'fleet' : 'parent'}.yaml`,
        ),
        'With the Helm chart of Argo CD, merge `argocd/helm-values.yaml` into its values instead of patching.',
      ]
    : [];
  const steps = starts[model.kubernetes.distribution](model, prepared);
  return `${['# From an empty cluster to its network', ...steps, ...onClusterApi(model, prepared.objects), ...handOver].join('\n\n')}\n`;
}
