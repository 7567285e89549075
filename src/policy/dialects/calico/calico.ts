import type {
  CalicoNetworkPolicy,
  CalicoRule,
  CalicoTier,
  GlobalNetworkPolicy,
  GlobalNetworkSet,
  NetworkSet,
} from '../../../../imports/projectcalico.org';
import type { Located } from '../../../diagnostics/located';
import { all, alternatives, type Formula } from '../../model/formula';
import type { Direction, PolicyReference, Rule } from '../../model/policy-set';
import { allPorts } from '../../model/ports';
import { everything } from '../../model/predicate';
import type { Semantics } from '../../model/semantics';
import { clusterTiers } from '../cluster-network-policy';
import type { KubernetesTier } from '../kubernetes';
import { accountSelector, entityFormula, inNamespace, namespacesOf, type Scope, selectorOf } from './entity';
import { rulePorts } from './rule-ports';
import { type LabelledNets, selectedPods } from './selected';
import type { Selector } from './selector';

type Policy = CalicoNetworkPolicy | GlobalNetworkPolicy;

/** Calico's objects of one cluster. */
export interface CalicoObjects {
  readonly policies: readonly Located<Policy>[];
  readonly tiers: readonly Located<CalicoTier>[];
  readonly sets: readonly Located<NetworkSet | GlobalNetworkSet>[];
}

export interface CalicoRules {
  /** In the order of the walk; what is decided after the last one the profiles of namespaces allow. */
  readonly tiers: readonly string[];
  readonly rules: readonly Rule[];
  /** Where a NetworkPolicy stands among them, by its name. */
  readonly amongThem: (name: string) => readonly number[];
}

const defaultTier = 'calico:default';
/** Behind every policy of its tier. */
const last = Number.POSITIVE_INFINITY;

/**
 * Where Calico puts NetworkPolicies: into its default tier at the order 1000, and what they isolate is the end of that tier. Where
 * one stands among Calico's own of that order its name says.
 */
export const kubernetesTierOfCalico: KubernetesTier = { tier: defaultTier, allow: [1000], isolate: [last] };
/** What the names of NetworkPolicies begin with there. */
const kubernetesPrefix = 'knp.default.';

/** Orders and endings of the tiers that every cluster has; a tier that is not here ends in a denial. */
const ownTiers = [
  { name: clusterTiers.clusterAdmin, order: 1000, denies: false },
  { name: defaultTier, order: 1_000_000, denies: true },
  { name: clusterTiers.baseline, order: 10_000_000, denies: false },
];

/**
 * The rules of Calico's policies (projectcalico.org/v3). Policies of the host alone (preDNAT, doNotTrack) decide nothing for
 * pods. A tier ends in a denial for whom one of its policies selects.
 */
export function calicoRules({ policies, tiers, sets }: CalicoObjects, semantics: Semantics): CalicoRules {
  const named = sets.map(({ value }): LabelledNets => {
    const { labels = {} } = value.metadata;
    const namespace = value.kind === 'NetworkSet' ? { namespace: value.metadata.namespace } : {};
    return { ...namespace, labels, nets: value.spec?.nets ?? [] };
  });
  const all = [
    ...ownTiers,
    ...tiers
      .filter(({ value }) => !ownTiers.some(({ name }) => name === tierName(value.metadata.name)))
      .map(({ value: { metadata, spec } }) => ({
        name: tierName(metadata.name),
        order: spec?.order ?? last,
        denies: spec?.defaultAction !== 'Pass',
      })),
  ].sort((a, b) => (a.order === b.order ? (a.name < b.name ? -1 : 1) : a.order - b.order));
  const denying = new Set(all.filter(({ denies }) => denies).map(({ name }) => name));
  const rules = inOrder(policies).flatMap(({ policy, precedence }) => {
    const { value } = policy;
    if (value.kind === 'GlobalNetworkPolicy' && (value.spec.preDNAT || value.spec.doNotTrack)) return [];
    const tier = tierName(value.spec.tier ?? 'default');
    const scope = { ...namespaceOf(value), sets: named, semantics };
    return rulesOf(policy, { tier, precedence, denies: denying.has(tier) }, scope);
  });
  return { tiers: all.map(({ name }) => name), rules, amongThem: amongCalicos(policies) };
}

const tierName = (name: string) =>
  ({ 'kube-admin': clusterTiers.clusterAdmin as string, 'kube-baseline': clusterTiers.baseline as string })[name] ??
  `calico:${name}`;

const namespaceOf = ({ kind, metadata }: Policy) => (kind === 'NetworkPolicy' ? { namespace: metadata.namespace } : {});

/** By order, then by name. Between two names there is room for those of NetworkPolicies. */
function inOrder(policies: readonly Located<Policy>[]) {
  const places = new Map(namesOf(policies).map((name, index) => [name, 2 * index + 1]));
  return [...policies]
    .map((policy) => ({ policy, order: policy.value.spec.order ?? last, place: places.get(sortName(policy)) ?? 0 }))
    .sort((a, b) => (a.order === b.order ? a.place - b.place : a.order - b.order))
    .map(({ policy, order, place }, index) => ({
      policy,
      // Without an order a policy stands behind all others, and before the end of the tier.
      precedence: [Math.min(order, Number.MAX_VALUE), place, index],
    }));
}

function amongCalicos(policies: readonly Located<Policy>[]): (name: string) => readonly number[] {
  const names = namesOf(policies);
  const before = names.filter((name) => name < kubernetesPrefix).length;
  const between = names.filter((name) => name.startsWith(kubernetesPrefix));
  return (name) => {
    const own = `${kubernetesPrefix}${name}\0`;
    return [...kubernetesTierOfCalico.allow, 2 * (before + between.filter((other) => other < own).length)];
  };
}

const namesOf = (policies: readonly Located<Policy>[]) => [...new Set(policies.map(sortName))].sort();

const sortName = ({ value: { kind, metadata } }: Located<Policy>) =>
  kind === 'NetworkPolicy' ? `${metadata.name}\0${metadata.namespace}` : `${metadata.name}\0`;

interface Standing {
  readonly tier: string;
  readonly precedence: readonly number[];
  readonly denies: boolean;
}

function rulesOf({ value, place }: Located<Policy>, { tier, precedence, denies }: Standing, scope: Scope): Rule[] {
  const { kind, metadata, spec } = value;
  const policy: PolicyReference = { kind, ...namespaceOf(value), name: metadata.name, place };
  const subject = subjectOf(value);
  return directionsOf(value).flatMap((direction) => [
    ...(spec[direction] ?? []).flatMap((written, index) =>
      lowered(written, direction, subject, scope).map((rule) => ({
        ...rule,
        ...{ tier, direction, precedence: [...precedence, index] },
        source: { policy, path: `/spec/${direction}/${index}` },
      })),
    ),
    ...(denies ? alternatives(subject) : []).map(
      ({ predicate, atoms }): Rule => ({
        ...{ tier, direction, precedence: [last], peer: everything, ports: allPorts, action: 'deny' },
        subject: predicate,
        ...(atoms.length > 0 && { atoms }),
        source: { policy, path: '/spec' },
      }),
    ),
  ]);
}

/** Without `types` those that it has rules for, and ingress where it has none at all. */
function directionsOf({ spec: { types, ingress = [], egress = [] } }: Policy): Direction[] {
  if (types && types.length > 0) return types.map((type) => (type === 'Ingress' ? 'ingress' : 'egress'));
  if (egress.length === 0) return ['ingress'];
  return ingress.length === 0 ? ['egress'] : ['ingress', 'egress'];
}

function subjectOf({ kind, metadata, spec }: Policy): Formula {
  const parts: Selector[] = [
    ...(kind === 'NetworkPolicy' ? [inNamespace(metadata.namespace)] : []),
    ...('namespaceSelector' in spec && spec.namespaceSelector ? [namespacesOf(spec.namespaceSelector)] : []),
    ...(spec.serviceAccountSelector ? accountSelector({ selector: spec.serviceAccountSelector }) : []),
    ...(spec.selector ? [selectorOf(spec.selector)] : []),
  ];
  return selectedPods(parts.length > 0 ? { op: 'and', of: parts } : { op: 'all' });
}

type Lowered = Pick<Rule, 'subject' | 'peer' | 'ports' | 'action' | 'atoms'>;

function lowered(written: CalicoRule, direction: Direction, policySubject: Formula, scope: Scope): Lowered[] {
  const { action, source = {}, destination = {} } = written;
  if (action === 'Log') return [];
  const [own, other] = direction === 'ingress' ? [destination, source] : [source, destination];
  const { ports, atoms } = rulePorts(written);
  const subjects = alternatives(all(policySubject, entityFormula(own, { ...namespaced(scope), sets: [] })));
  const peers = alternatives(entityFormula(other, scope));
  return subjects.flatMap((subject) =>
    peers.map((peer) => {
      const open = [...new Set([...subject.atoms, ...peer.atoms, ...atoms])];
      return {
        ...{ subject: subject.predicate, peer: peer.predicate, ports, action: actions[action] },
        ...(open.length > 0 && { atoms: open }),
      };
    }),
  );
}

const namespaced = ({ namespace }: Scope) => (namespace === undefined ? {} : { namespace });

const actions = { Allow: 'allow', Deny: 'deny', Pass: 'pass' } as const;
