import type { RuleWithOperations, ValidatingWebhook } from 'kubernetes-types/admissionregistration/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { identity } from '../../stages/kubernetes-object';

/** The workloads that must answer before an object of a kind is stored: by `group/resource`, identities of workloads. */
export type Guards = ReadonlyMap<string, readonly string[]>;

interface Webhooks extends KubernetesObject {
  readonly webhooks?: readonly (Omit<ValidatingWebhook, 'rules'> & { readonly rules?: readonly Rule[] })[];
}

type Rule = RuleWithOperations & { readonly resources?: readonly string[] };

interface Selecting extends KubernetesObject {
  readonly spec?: {
    readonly selector?: Readonly<Record<string, string>>;
    readonly template?: { readonly metadata?: { readonly labels?: Readonly<Record<string, string>> } };
  };
}

const workloads = new Set(['Deployment', 'DaemonSet', 'StatefulSet']);
const writes = new Set(['CREATE', 'UPDATE', '*']);

/**
 * What webhooks that fail closed ask about, and who answers. A webhook for everything (`*`) guards nothing here: it would
 * have to stand behind all that it guards.
 */
export function guardsOf(objects: readonly KubernetesObject[]): Guards {
  const guards = new Map<string, string[]>();
  for (const object of objects) {
    if (!/^(Validating|Mutating)WebhookConfiguration$/.test(object.kind)) continue;
    for (const { clientConfig, failurePolicy, rules = [] } of (object as Webhooks).webhooks ?? []) {
      if (failurePolicy === 'Ignore' || !clientConfig.service) continue;
      const behind = answering(objects, clientConfig.service);
      for (const kind of rules.flatMap(guarded)) guards.set(kind, [...(guards.get(kind) ?? []), ...behind]);
    }
  }
  return guards;
}

function guarded({ apiGroups = [], resources = [], operations = [] }: Rule): string[] {
  if (!operations.some((operation) => writes.has(operation))) return [];
  return apiGroups.flatMap((group) => resources.map((resource) => `${group}/${resource}`));
}

/** The workloads whose pods a Service selects. */
function answering(objects: readonly KubernetesObject[], { name, namespace }: { name: string; namespace: string }) {
  const here = objects.filter(({ metadata }) => metadata.namespace === namespace) as readonly Selecting[];
  const selector = here.find((one) => one.kind === 'Service' && one.metadata.name === name)?.spec?.selector;
  if (!selector) return [];
  return here
    .filter(({ kind, spec }) => {
      const labels = spec?.template?.metadata?.labels ?? {};
      return workloads.has(kind) && Object.entries(selector).every(([key, value]) => labels[key] === value);
    })
    .map(identity);
}
