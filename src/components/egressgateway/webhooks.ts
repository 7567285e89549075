import type {
  MutatingWebhookConfiguration,
  RuleWithOperations,
  ValidatingWebhook,
  ValidatingWebhookConfiguration,
} from 'kubernetes-types/admissionregistration/v1';
import type { Wire } from '../wire';
import { injectedCa } from './certificates';
import { ports } from './ports';
import type { EgressGatewaySettings } from './settings';

const name = 'egressgateway-controller';

/** The package of types lacks the field without which a rule is for nothing. */
interface Rule extends RuleWithOperations {
  readonly resources: string[];
}

const gateways = ['egressgateways', 'egresspolicies', 'egressclusterpolicies'];

/** What the API server asks the controller about: it fills in what a policy leaves open, and refuses what cannot work. */
export function webhooks(
  s: EgressGatewaySettings,
): [Wire<MutatingWebhookConfiguration>, Wire<ValidatingWebhookConfiguration>] {
  const head = { apiVersion: 'admissionregistration.k8s.io/v1', metadata: { name, annotations: injectedCa(s) } };
  return [
    {
      ...head,
      kind: 'MutatingWebhookConfiguration',
      webhooks: [webhook(s, '/mutate', [rule(gateways, 'CREATE', 'UPDATE')])],
    },
    {
      ...head,
      metadata: { name, annotations: injectedCa(s) },
      kind: 'ValidatingWebhookConfiguration',
      webhooks: [
        webhook(s, '/validate', [rule(gateways, 'CREATE', 'UPDATE', 'DELETE'), rule(['egressclusterinfos'], 'DELETE')]),
      ],
    },
  ];
}

function webhook({ namespace }: EgressGatewaySettings, path: string, rules: Rule[]): ValidatingWebhook {
  return {
    name: 'egressgateway.egressgateway.spidernet.io',
    admissionReviewVersions: ['v1'],
    clientConfig: { service: { name, namespace, path, port: ports.controller.webhook } },
    failurePolicy: 'Fail',
    rules,
    sideEffects: 'None',
  };
}

const rule = (resources: readonly string[], ...operations: string[]): Rule => ({
  apiGroups: ['egressgateway.spidernet.io'],
  apiVersions: ['v1beta1'],
  operations,
  resources: [...resources],
});
