import type { Grant } from '../../access/grant';
import type { MulticlusterSettings } from './multicluster-settings';

/** What every controller of a ClusterSet may do: names have no prefix to hold it to. */
export const webhookGrants: readonly Grant<MulticlusterSettings>[] = [
  {
    reason: 'writes its authority into its webhooks',
    group: 'admissionregistration.k8s.io',
    resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
    verbs: ['list', 'update'],
  },
];
