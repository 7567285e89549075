import { isMap } from '../../../imports/workloads';
import type { Place } from '../../diagnostics/place';
import { groupOf } from '../../stages/kubernetes-object';
import type { sourceCnis } from '../../versions/source-cnis';
import { valueAt } from './fields';
import { policyFeatures } from './policy-features';
import type { Running } from './running';
import { runningPolicies } from './running-policies';

type Source = Extract<keyof typeof sourceCnis, 'calico' | 'antrea' | 'cilium'>;

/** The policies of one kind. */
export interface FoundPolicies {
  readonly group: string;
  readonly kind: string;
  /** The one CNI that enforces them; left out for those of Kubernetes. */
  readonly owner?: Source;
  /** `namespace/name`, or the name alone. */
  readonly names: readonly string[];
  /** How many of them use what. */
  readonly uses: Readonly<Partial<Record<keyof typeof policyFeatures, number>>>;
  readonly place: Place;
}

/** Who alone enforces the policies of a group. */
const owners: Readonly<Record<string, Source>> = {
  'projectcalico.org': 'calico',
  'crd.projectcalico.org': 'calico',
  'crd.antrea.io': 'antrea',
  'cilium.io': 'cilium',
};

/** The policies that run, by kind, and what they use. */
export function policiesIn(objects: readonly Running[]): FoundPolicies[] {
  const kinds = new Map<string, Running[]>();
  for (const object of runningPolicies(objects)) {
    const key = `${groupOf(object.apiVersion)} ${object.kind}`;
    kinds.set(key, [...(kinds.get(key) ?? []), object]);
  }
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const group = groupOf(first.apiVersion);
    const owner = owners[group];
    const names = alike.map(({ namespace, name }) => (namespace ? `${namespace}/${name}` : name));
    return [{ group, kind: first.kind, ...(owner && { owner }), names, uses: usesOf(alike), place: first.place }];
  });
}

function usesOf(policies: readonly Running[]): FoundPolicies['uses'] {
  const uses: Partial<Record<keyof typeof policyFeatures, number>> = {};
  for (const { value } of policies) {
    const fields = fieldsIn([valueAt(value, 'spec'), valueAt(value, 'specs')]);
    for (const feature of Object.keys(policyFeatures) as (keyof typeof policyFeatures)[])
      if (policyFeatures[feature].some((field) => fields.has(field))) uses[feature] = (uses[feature] ?? 0) + 1;
  }
  return uses;
}

/** The names of all fields, at any depth, that say anything; labels of selectors are none. */
function fieldsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) fieldsIn(item, found);
  if (!isMap(value)) return found;
  for (const [field, inner] of Object.entries(value)) {
    if (inner === null || inner === false || field === 'matchLabels') continue;
    found.add(field);
    fieldsIn(inner, found);
  }
  return found;
}
