import type {
  MutatingWebhookConfiguration,
  RuleWithOperations,
  ValidatingWebhook,
  ValidatingWebhookConfiguration,
} from 'kubernetes-types/admissionregistration/v1';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { AntreaSettings } from '../settings';

/** A rule as the API has it; the types leave out what they inherit. */
interface Rule extends RuleWithOperations {
  readonly resources: string[];
  readonly scope: 'Cluster' | 'Namespaced';
}

interface Admitted {
  /** Of the webhook and of its path. */
  readonly name: string;
  readonly resource: string;
  readonly group?: string;
  readonly versions: readonly string[];
  readonly operations: readonly ('CREATE' | 'UPDATE' | 'DELETE')[];
  readonly scope?: Rule['scope'];
}

const written = ['CREATE', 'UPDATE'] as const;
const any = [...written, 'DELETE'] as const;
const policies: readonly Admitted[] = [
  { name: 'acnp', resource: 'clusternetworkpolicies', versions: ['v1beta1'], operations: written },
  { name: 'annp', resource: 'networkpolicies', versions: ['v1beta1'], operations: written, scope: 'Namespaced' },
];

/** Everything that the controller looks at before it is stored. */
const validated: readonly Admitted[] = [
  { name: 'tier', resource: 'tiers', versions: ['v1beta1'], operations: any },
  ...policies,
  { name: 'clustergroup', resource: 'clustergroups', versions: ['v1beta1'], operations: written },
  { name: 'group', resource: 'groups', versions: ['v1beta1'], operations: written, scope: 'Namespaced' },
  { name: 'externalippool', resource: 'externalippools', versions: ['v1alpha2', 'v1beta1'], operations: written },
  { name: 'egress', resource: 'egresses', versions: ['v1beta1'], operations: written },
  { name: 'ippool', resource: 'ippools', versions: ['v1beta1'], operations: any },
  { name: 'supportbundlecollection', resource: 'supportbundlecollections', versions: ['v1alpha1'], operations: any },
  { name: 'packetcapture', resource: 'packetcaptures', versions: ['v1alpha1'], operations: written },
  { name: 'traceflow', resource: 'traceflows', versions: ['v1beta1'], operations: written },
  {
    name: 'cnp',
    resource: 'clusternetworkpolicies',
    group: 'policy.networking.k8s.io',
    versions: ['v1alpha2'],
    operations: ['CREATE'],
  },
  { name: 'antreanodeconfig', resource: 'antreanodeconfigs', versions: ['v1alpha1'], operations: written },
];

type Configuration = Wire<ValidatingWebhookConfiguration> | Wire<MutatingWebhookConfiguration>;

/**
 * The controller's webhooks. They fail closed: without the controller none of these objects can be written. It puts its
 * authority into them itself, so no caBundle stands here.
 */
export function webhooks(s: AntreaSettings): Configuration[] {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const more = labels({ 'served-by': 'antrea-controller' });
  return [
    {
      apiVersion,
      kind: 'MutatingWebhookConfiguration',
      metadata: { name: 'crdmutator.antrea.io', labels: more },
      webhooks: policies.map((one) => webhook(s, 'mutate', 'mutator', one)),
    },
    {
      apiVersion,
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'crdvalidator.antrea.io', labels: more },
      webhooks: validated.map((one) => webhook(s, 'validate', 'validator', one)),
    },
  ];
}

function webhook({ namespace }: AntreaSettings, does: string, suffix: string, one: Admitted): ValidatingWebhook {
  const rule: Rule = {
    operations: [...one.operations],
    apiGroups: [one.group ?? 'crd.antrea.io'],
    apiVersions: [...one.versions],
    resources: [one.resource],
    scope: one.scope ?? 'Cluster',
  };
  return {
    name: `${one.name}${suffix}.antrea.io`,
    clientConfig: { service: { name: 'antrea', namespace, path: `/${does}/${one.name}` } },
    rules: [rule],
    admissionReviewVersions: ['v1', 'v1beta1'],
    sideEffects: 'None',
    timeoutSeconds: 5,
  };
}
