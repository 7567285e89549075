import type {
  AntreaClusterGroup,
  AntreaClusterNetworkPolicy,
  AntreaGroup,
  AntreaNetworkPolicy,
  AntreaTier,
} from '../../../../imports/crd.antrea.io-policies';
import type { Located } from '../../../diagnostics/located';
import { type AntreaRule, antreaRules as rulesIn } from '../../antrea-rules';
import { antreaTiers } from '../../antrea-tiers';
import { httpAtom } from '../../model/http-atom';
import type { PolicyReference, Rule } from '../../model/policy-set';
import { type RankedPolicy, rankPolicies } from '../../model/rank-policies';
import type { Semantics } from '../../model/semantics';
import type { NamespaceInfo } from '../../workloads/workload';
import type { KubernetesTier } from '../kubernetes';
import { kubernetesTier } from '../kubernetes';
import { type End, type EndScope, peersOf, subjectsOf } from './ends';
import { groupsByName } from './groups';
import { pathRequests } from './path-requests';
import { relatedEnds } from './related-ends';
import { rulePackets } from './rule-packets';

type Policy = AntreaNetworkPolicy | AntreaClusterNetworkPolicy;

/** Antrea's objects of one cluster, and its namespaces, for rules that are about the subject's own. */
export interface AntreaObjects {
  readonly policies: readonly Located<Policy>[];
  readonly tiers: readonly Located<AntreaTier>[];
  readonly groups: readonly Located<AntreaGroup | AntreaClusterGroup>[];
  readonly namespaces: readonly NamespaceInfo[];
}

interface AntreaRules {
  /** In the order of the walk, those of Kubernetes' policies among them. */
  readonly tiers: readonly string[];
  readonly rules: readonly Rule[];
}

/** Kubernetes' policies come after every tier but the baseline. */
export const kubernetesTierOfAntrea: KubernetesTier = kubernetesTier;

/**
 * The tiers of the other cluster-wide policies: ClusterNetworkPolicies of an administrator between platform and application,
 * AdminNetworkPolicies after all of Antrea's, and the baseline of both after its own
 * (pkg/controller/networkpolicy/clusternetworkpolicy.go, adminnetworkpolicy.go).
 */
export const clusterTiersOfAntrea = {
  clusterAdmin: 'antrea:cluster-network-policy',
  adminNetworkPolicy: 'antrea:admin-network-policy',
  baseline: 'antrea:baseline-admin-network-policy',
} as const;

/** The rules of Antrea's policies (crd.antrea.io/v1beta1). It isolates nobody by itself. */
export function antreaPolicyRules(
  { policies, tiers, groups, namespaces }: AntreaObjects,
  semantics: Semantics,
): AntreaRules {
  const scope = { groups: groupsByName(groups), semantics, namespaces };
  const names = tiersInOrder(tiers);
  const byTier = new Map<string, RankedPolicy[]>(names.map((name) => [name, []]));
  for (const policy of policies) {
    const tier = tierName(policy.value.spec.tier ?? 'application');
    const ranked = { rank: policy.value.spec.priority, rules: rulesOf(policy, tier, scope) };
    byTier.set(tier, [...(byTier.get(tier) ?? []), ranked]);
  }
  return { tiers: names, rules: [...byTier.values()].flatMap(rankPolicies) };
}

const tierName = (name: string) => `antrea:${name}`;

function tiersInOrder(tiers: readonly Located<AntreaTier>[]): string[] {
  const named = [
    ...Object.entries(antreaTiers),
    ...tiers.map(({ value: { metadata, spec } }) => [metadata.name, spec.priority] as const),
  ].map(([name, priority]) => [tierName(name), priority] as const);
  const placed = new Map<string, number>([
    ...named,
    [clusterTiersOfAntrea.clusterAdmin, 220],
    [clusterTiersOfAntrea.adminNetworkPolicy, 251],
    [kubernetesTier.tier, 252],
    [clusterTiersOfAntrea.baseline, 254],
  ]);
  return [...placed].sort(([, a], [, b]) => a - b).map(([name]) => name);
}

function rulesOf({ value, place }: Located<Policy>, tier: string, shared: Omit<EndScope, 'namespace'>) {
  const { kind, metadata, spec } = value;
  const own = kind === 'NetworkPolicy' ? { namespace: metadata.namespace } : {};
  const policy: PolicyReference = { kind, ...own, name: metadata.name, place };
  const scope: EndScope = { ...shared, ...own };
  return rulesIn(value).flatMap(({ rule, direction, path }) => {
    const appliedTo = spec.appliedTo && spec.appliedTo.length > 0 ? spec.appliedTo : (rule.appliedTo ?? []);
    const written = (direction === 'ingress' ? rule.from : rule.to) ?? [];
    const subjects = subjectsOf(appliedTo, scope);
    const anywhere = written.filter((peer) => !('namespaces' in peer && peer.namespaces));
    const pairs = [
      ...(anywhere.length > 0 || written.length === 0
        ? pairsOf(subjects, peersOf(anywhere, rule.toServices, scope))
        : []),
      ...relatedEnds(written, appliedTo, scope),
    ];
    const l7 = rule.l7Protocols?.length ? demandOf(rule.l7Protocols) : undefined;
    return pairs.flatMap(([subject, peer]) =>
      rulePackets(rule).flatMap(({ ports, atoms }) => {
        const ends = { subject: subject.predicate, peer: peer.predicate };
        const base = { tier, direction, ...ends, ports, source: { policy, path } };
        const open = [...new Set([...subject.atoms, ...peer.atoms, ...atoms])];
        const where = (found: readonly string[]) => (found.length > 0 ? { atoms: found } : {});
        if (l7 === undefined) return [{ ...base, ...verdictOf(rule), ...where(open) }];
        // What has the addresses and ports of such a rule and is not what it asks for is dropped, and goes no further.
        return [
          { ...base, action: 'allow' as const, ...where([...open, l7]) },
          { ...base, action: 'deny' as const, ...where(open) },
        ];
      }),
    );
  });
}

function demandOf(l7: NonNullable<AntreaRule['l7Protocols']>): string {
  const requests = pathRequests(l7);
  return requests ? httpAtom(requests) : `l7:${JSON.stringify(l7)}`;
}

const pairsOf = (subjects: readonly End[], peers: readonly End[]) =>
  subjects.flatMap((subject) => peers.map((peer) => [subject, peer] as const));

function verdictOf({ action }: AntreaRule): Pick<Rule, 'action' | 'passTo'> {
  if (action === 'Pass') return { action: 'pass', passTo: kubernetesTier.tier };
  return { action: action === 'Allow' ? 'allow' : 'deny' };
}
