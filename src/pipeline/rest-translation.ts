import type { PolicyObjects } from '../policy/dialects/policy-set-of';
import { policyName } from '../policy/translate/policy-name';
import { translate } from '../policy/translate/translate';
import type { Translation } from '../policy/translate/translation';
import type { AssessedPolicies } from './assess-policies';

/** What becomes of the policies that are not refused, where some are: what they would be without these. */
export function restTranslation({ running, translation }: AssessedPolicies): Translation | undefined {
  const refused = new Set(
    translation?.policies.filter(({ outcome }) => outcome === 'refused').map(({ policy }) => policy),
  );
  if (!running || refused.size === 0 || refused.size === translation?.policies.length) return undefined;
  const { objects, to, ...known } = running;
  return translate({ ...known, objects: without(objects, refused), target: to, networkPolicies: 'kept where equal' });
}

function without(objects: PolicyObjects, refused: ReadonlySet<string>): PolicyObjects {
  const left = <T extends { readonly value: Named }>(list: readonly T[]) =>
    list.filter(({ value: { kind, metadata } }) => !refused.has(policyName({ kind, ...metadata })));
  return {
    ...objects,
    kubernetes: left(objects.kubernetes),
    cluster: left(objects.cluster),
    cilium: left(objects.cilium),
    antrea: left(objects.antrea),
    calico: left(objects.calico),
  };
}

interface Named {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}
