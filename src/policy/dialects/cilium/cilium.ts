import type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
} from '../../../../imports/cilium.io-policies';
import type { Located } from '../../../diagnostics/located';
import { ciliumRules as rulesIn } from '../../cilium-rules';
import type { Direction, PolicyReference, Rule } from '../../model/policy-set';
import { allPorts } from '../../model/ports';
import { everything, has, type Predicate } from '../../model/predicate';
import { selectorPredicate } from '../../model/selector-predicate';
import type { Semantics } from '../../model/semantics';
import type { KubernetesTier } from '../kubernetes';
import { packetsOf } from './packets';
import { type PeerScope, peersOf } from './peers';
import { subjectPods } from './selector';

/** Cilium's objects of one cluster, and the name by which its selectors know the cluster. */
export interface CiliumObjects {
  readonly policies: readonly Located<CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy>[];
  readonly groups: readonly Located<CiliumCIDRGroup>[];
  readonly cluster: string;
}

export const ciliumTier = 'cilium';

/** Denials beat what is allowed, of whatever kind of policy; a request is held against layer 7 before the ports alone allow it. */
const rank = { deny: [0], request: [1], proxy: [2], allow: [3], isolate: [4] } as const;

/** Cilium reads Kubernetes' policies as its own. */
export const kubernetesTierOfCilium: KubernetesTier = { tier: ciliumTier, allow: rank.allow, isolate: rank.isolate };

/** The rules of CiliumNetworkPolicies and CiliumClusterwideNetworkPolicies (cilium.io/v2). */
export function ciliumPolicyRules({ policies, groups, cluster }: CiliumObjects, semantics: Semantics): Rule[] {
  const known = groups.map(({ value }) => value);
  return policies.flatMap(({ value, place }) => {
    const { kind, metadata } = value;
    const own = kind === 'CiliumNetworkPolicy' ? { namespace: metadata.namespace } : {};
    const policy: PolicyReference = { kind, ...own, name: metadata.name, place };
    const scope: PeerScope = { ...own, cluster, groups: known, semantics };
    return rulesIn(value).flatMap(({ rule, path }) =>
      (['ingress', 'egress'] as const).flatMap((direction) => directionRules(rule, direction, path, policy, scope)),
    );
  });
}

function directionRules(
  rule: CiliumRule,
  direction: Direction,
  path: string,
  policy: PolicyReference,
  scope: PeerScope,
): Rule[] {
  const { subject, atoms: whose } = subjectOf(rule, scope);
  const base = { tier: ciliumTier, direction, subject };
  const denied = direction === 'ingress' ? rule.ingressDeny : rule.egressDeny;
  const allowed = rule[direction];
  const rules = [
    ...(denied ?? []).flatMap((entry, index) => {
      const at = { policy, path: `${path}/${direction}Deny/${index}` };
      return entryRules(entry, scope).map(
        ({ l7: _, ...match }): Rule => ({
          ...base,
          ...match,
          ...{ precedence: rank.deny, action: 'deny', source: at },
        }),
      );
    }),
    ...(allowed ?? []).flatMap((entry, index) => {
      const at = { policy, path: `${path}/${direction}/${index}` };
      const mode = entry.authentication?.mode;
      const demand = mode !== undefined && mode !== 'disabled' ? `authentication:${mode}` : undefined;
      return entryRules(entry, scope).flatMap((match) => allowing({ ...base, source: at }, match, demand));
    }),
  ];
  const entries = (denied?.length ?? 0) + (allowed?.length ?? 0);
  const isolates = entries > 0 && rule.enableDefaultDeny?.[direction] !== false;
  const isolation: Rule = {
    ...{ ...base, precedence: rank.isolate, peer: everything, ports: allPorts, action: 'deny' },
    source: { policy, path: `${path}/${(allowed?.length ?? 0) > 0 ? direction : `${direction}Deny`}` },
  };
  const all = isolates ? [...rules, isolation] : rules;
  return whose.length === 0 ? all : all.map((one) => ({ ...one, atoms: [...(one.atoms ?? []), ...whose] }));
}

type Match = Pick<Rule, 'peer' | 'ports' | 'atoms'> & { readonly l7?: string };

function entryRules(entry: NonNullable<CiliumRule['ingress']>[number], scope: PeerScope): Match[] {
  return peersOf(entry, scope).flatMap(({ predicate, atoms }) =>
    packetsOf(entry.toPorts, entry.icmps).map(({ ports, l7, atoms: more = [] }) => ({
      ...{ peer: predicate, ports },
      ...(atoms.length + more.length > 0 && { atoms: [...atoms, ...more] }),
      ...(l7 !== undefined && { l7 }),
    })),
  );
}

/**
 * What an entry allows. One that looks at requests sends its ports through a proxy, which drops what it is not asked for even
 * where nothing else is denied; whether another entry that allows the same ports as they are takes it back depends on how both
 * are merged, which is left open.
 */
function allowing(
  base: Pick<Rule, 'tier' | 'direction' | 'subject' | 'source'>,
  match: Match,
  demand?: string,
): Rule[] {
  const { l7, ...plain } = match;
  const asked = [l7, demand].filter((one) => one !== undefined);
  if (asked.length === 0) return [{ ...base, ...plain, precedence: rank.allow, action: 'allow' }];
  const atoms = plain.atoms ?? [];
  return [
    { ...base, ...plain, precedence: rank.request, action: 'allow', atoms: [...atoms, ...asked] },
    { ...base, ...plain, precedence: rank.proxy, action: 'deny', atoms: [...atoms, `proxied:${asked.join()}`] },
    { ...base, ...plain, precedence: rank.isolate, action: 'deny' },
  ];
}

/** Policies of nodes count only with the host firewall, and for nodes whose labels nobody tells. */
function subjectOf(
  { endpointSelector, nodeSelector }: CiliumRule,
  { namespace, cluster }: PeerScope,
): { readonly subject: Predicate; readonly atoms: readonly string[] } {
  if (!nodeSelector) return { subject: subjectPods(endpointSelector ?? {}, namespace, cluster), atoms: [] };
  return { subject: has('entity:host'), atoms: [`host firewall:${selectorPredicate(nodeSelector, 'node').key}`] };
}
