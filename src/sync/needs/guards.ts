import type { RuleWithOperations, ValidatingWebhook } from 'kubernetes-types/admissionregistration/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { answering } from './answering';

/** The workloads that must answer before an object of a kind is stored: by `group/resource`, identities of workloads. */
export type Guards = ReadonlyMap<string, readonly string[]>;

interface Webhooks extends KubernetesObject {
  readonly webhooks?: readonly (Omit<ValidatingWebhook, 'rules'> & { readonly rules?: readonly Rule[] })[];
}

type Rule = RuleWithOperations & { readonly resources?: readonly string[] };

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
