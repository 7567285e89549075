import { isMap } from '../../../imports/workloads';
import type { Place } from '../../diagnostics/place';
import { groupOf } from '../../stages/kubernetes-object';
import type { sourceCnis } from '../../versions/source-cnis';
import { textAt, valueAt } from './fields';
import { policyFeatures } from './policy-features';
import type { Running } from './running';

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

/** Groups whose policies, and what they refer to, say who may reach whom. */
const groups: Readonly<Record<string, { readonly owner?: Source; readonly kinds: RegExp }>> = {
  'networking.k8s.io': { kinds: /^NetworkPolicy$/ },
  'policy.networking.k8s.io': { kinds: /NetworkPolicy$/ },
  'projectcalico.org': { owner: 'calico', kinds: /NetworkPolicy$|NetworkSet$|^Tier$|^HostEndpoint$/ },
  'crd.projectcalico.org': { owner: 'calico', kinds: /NetworkPolicy$|NetworkSet$|^Tier$|^HostEndpoint$/ },
  'crd.antrea.io': { owner: 'antrea', kinds: /NetworkPolicy$|^Tier$|Group$/ },
  'cilium.io': { owner: 'cilium', kinds: /NetworkPolicy$|^CiliumCIDRGroup$/ },
};

/** The policies that run, by kind, and what they use. */
export function policiesIn(objects: readonly Running[]): FoundPolicies[] {
  const kinds = new Map<string, Running[]>();
  for (const object of objects.filter(notServed(objects))) {
    const group = groups[groupOf(object.apiVersion)];
    if (!group?.kinds.test(object.kind) || isOwn(object)) continue;
    const key = `${groupOf(object.apiVersion)} ${object.kind}`;
    kinds.set(key, [...(kinds.get(key) ?? []), object]);
  }
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const group = groupOf(first.apiVersion);
    const owner = groups[group]?.owner;
    const names = alike.map(({ namespace, name }) => (namespace ? `${namespace}/${name}` : name));
    return [{ group, kind: first.kind, ...(owner && { owner }), names, uses: usesOf(alike), place: first.place }];
  });
}

/** Leaves out what Calico stores where its API server, too, shows it: there the tier may be missing in the name. */
function notServed(objects: readonly Running[]): (object: Running) => boolean {
  const key = ({ kind, namespace }: Running, name: string) => `${kind} ${namespace}/${name}`;
  const v3 = objects.filter(({ apiVersion }) => groupOf(apiVersion) === 'projectcalico.org');
  const served = new Set(v3.map((object) => key(object, object.name)));
  return (object) => {
    if (groupOf(object.apiVersion) !== 'crd.projectcalico.org') return true;
    const tier = `${textAt(object.value, 'spec', 'tier') ?? 'default'}.`;
    const bare = object.name.startsWith(tier) ? object.name.slice(tier.length) : object.name;
    return !served.has(key(object, object.name)) && !served.has(key(object, bare));
  };
}

/** Tiers that come with a CNI. */
const ownTiers = {
  antrea: /^(emergency|securityops|networkops|platform|application|baseline)$/,
  calico: /^(default|(baseline)?adminnetworkpolicy|kube-(admin|baseline)|allow-tigera|calico-system)$/,
} as const;

/** What the CNI makes itself; Calico keeps copies of the policies of Kubernetes as `knp.default.…`. */
function isOwn({ apiVersion, kind, name, value }: Running): boolean {
  const tiers = ownTiers[groupOf(apiVersion) === 'crd.antrea.io' ? 'antrea' : 'calico'];
  if (kind === 'Tier') return tiers.test(name);
  return name.startsWith('knp.default.') || /^(allow-tigera|calico-system)$/.test(textAt(value, 'spec', 'tier') ?? '');
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
