import type {
  MutatingWebhookConfiguration,
  RuleWithOperations,
  ValidatingWebhook,
  ValidatingWebhookConfiguration,
} from 'kubernetes-types/admissionregistration/v1';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { MulticlusterSettings } from './multicluster-settings';
import { leaderNamespace, webhookService } from './names';

/** A rule as the API has it; the types leave out what they inherit. */
interface Rule extends RuleWithOperations {
  readonly resources: string[];
}

type Configuration = Wire<MutatingWebhookConfiguration> | Wire<ValidatingWebhookConfiguration>;
type Operation = 'CREATE' | 'UPDATE' | 'DELETE';

const changed: readonly Operation[] = ['CREATE', 'UPDATE'];
const any: readonly Operation[] = [...changed, 'DELETE'];

/**
 * What a controller of a ClusterSet looks at before it is taken. The controller finds both configurations by their labels
 * and writes its authority into them, so no caBundle stands here.
 */
export function multiclusterWebhooks(s: MulticlusterSettings): Configuration[] {
  const leads = s.role === 'leader';
  const prefix = leads ? `${leaderNamespace}-` : '';
  const metadata = (kind: string) => ({
    name: `${prefix}antrea-mc-${kind}-webhook-configuration`,
    labels: labels({ role: s.role, 'served-by': 'antrea-mc-controller', ...(leads && { 'served-in': s.home }) }),
  });
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const check = (version: string, kind: string, operations: readonly Operation[]) =>
    webhook(s, 'validate', version, kind, operations);
  return [
    {
      apiVersion,
      kind: 'MutatingWebhookConfiguration',
      metadata: metadata('mutating'),
      webhooks: leads ? [webhook(s, 'mutate', 'v1alpha1', 'resourceexport', changed)] : [],
    },
    {
      apiVersion,
      kind: 'ValidatingWebhookConfiguration',
      metadata: metadata('validating'),
      webhooks: [
        check('v1alpha2', 'clusterset', any),
        ...(leads
          ? [check('v1alpha1', 'memberclusterannounce', any), check('v1alpha1', 'resourceexport', any)]
          : [check('v1alpha1', 'gateway', changed)]),
      ],
    },
  ];
}

function webhook(
  { home }: MulticlusterSettings,
  does: 'mutate' | 'validate',
  version: string,
  kind: string,
  operations: readonly Operation[],
): ValidatingWebhook {
  const group = 'multicluster.crd.antrea.io';
  const rule: Rule = {
    apiGroups: [group],
    apiVersions: [version],
    operations: [...operations],
    resources: [`${kind}s`],
  };
  const path = `/${does}-${group.replaceAll('.', '-')}-${version}-${kind}`;
  return {
    name: `${does[0]}${kind}.kb.io`,
    admissionReviewVersions: ['v1'],
    clientConfig: { service: { name: webhookService, namespace: home, path } },
    failurePolicy: 'Fail',
    // Gateways are the member's wherever they are.
    ...(kind !== 'gateway' && { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': home } } }),
    rules: [rule],
    sideEffects: 'None',
  };
}
