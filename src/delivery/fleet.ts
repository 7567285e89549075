import type { ApplicationSet } from '../../imports/argoproj.io';
import type { ClusterModel } from '../spec/model';
import type { Argocd } from './argocd';
import { parent } from './parent';

/** What Argo CD puts in place of the name that a cluster has there. */
const name = '{{.name}}';

/**
 * The parents of a whole fleet: an ApplicationSet that makes one for each cluster that Argo CD knows under a label. Every
 * cluster of the fleet renders the same one. Taking a cluster out leaves its parent where it is.
 */
export function fleet(
  model: ClusterModel,
  argocd: Argocd,
  { name: fleetName, matchLabels }: NonNullable<Argocd['fleet']>,
): ApplicationSet {
  const { metadata, spec } = parent({ ...model, name }, argocd);
  const { namespace: _, ...template } = metadata;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: fleetName, namespace: argocd.namespace, labels: { 'app.kubernetes.io/managed-by': 'fairlead' } },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [{ clusters: { selector: { matchLabels: { ...matchLabels } } } }],
      syncPolicy: { applicationsSync: 'create-update', preserveResourcesOnDeletion: true },
      template: { metadata: template, spec },
    },
  };
}
