import type { Args } from '../../diagnostics/catalogue';
import { distinctFindings } from '../../diagnostics/distinct-findings';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { type Enforcement, type PolicyObjects, policySetOf } from '../dialects/policy-set-of';
import type { PortablePolicy } from '../dialects/portable/portable-policy';
import { readPolicyObjects } from '../dialects/read-policy-objects';
import type { PolicyReference, PolicySet, Rule } from '../model/policy-set';
import { semanticsOf } from '../model/semantics-of';
import { asHandedOut } from './as-handed-out';
import { enforcementOf } from './enforcement-of';
import { keptObjects } from './kept-objects';
import { strangersOf } from './parts/surroundings';
import { policyName } from './policy-name';
import { prove } from './prove';
import type { TranslatedPolicy, Translation, TranslationTask } from './translation';
import { type PolicyObject, type WrittenObject, writeNatively } from './write-natively';
import type { Refuse, Writing } from './writing';

/**
 * Policies as objects of a target that mean the same, or why there are none. What the target enforces as it is stays, where the
 * proof holds; else it is written anew. What was written is read again and compared with the source, packet for packet: without
 * a proof nothing comes back.
 */
export function translate(task: TranslationTask): Translation {
  if (task.networkPolicies === 'written') return attempt(task, false);
  const first = attempt(task, true);
  return first.verdict === 'proved' || task.networkPolicies === 'kept' ? first : attempt(task, false, first);
}

function attempt(task: TranslationTask, keepsNetworkPolicies: boolean, before?: Translation): Translation {
  const { objects, from, target, inventory, ranges } = task;
  const { kept, left } = keptObjects(objects, target, keepsNetworkPolicies);
  const agent = enforcementOf(target);
  const { cidrMatchMode } = task;
  const surroundings = { namespaces: inventory.namespaces, agent, ...(cidrMatchMode && { cidrMatchMode }) };
  const refusals: Finding[] = [];
  const refused = new Set<PolicyReference>();
  const refuse: Refuse = (code, args, rule) => {
    const { policy, path } = rule.source;
    refused.add(policy);
    const place = policy.place?.(path);
    refusals.push(finding(code, { ...args, policy: policyName(policy), target } as Args<typeof code>, { place, path }));
  };
  const set = policySetOf(left, from, surroundings);
  const strangers = strangersOf(from, agent);
  const whole = policySetOf(objects, from, surroundings);
  const origins = new Map<object, Rule>();
  const origin: Writing['origin'] = (part, rule) => {
    origins.set(part, rule);
    return part;
  };
  const reads = semanticsOf(agent, cidrMatchMode);
  const known = { strangers, reads, ranges, whole: withoutAgent(whole), origin };
  const written = writeNatively(withoutAgent(set), { from, target, ...known, refuse });
  const policies = [
    ...listed(kept, from).map((policy): TranslatedPolicy => ({ policy, outcome: 'kept', into: [policy] })),
    ...outcomes(set, written, refused),
  ];
  // A rule with several peers can be refused for one reason several times.
  if (refusals.length > 0) return { ...nothing, policies, findings: distinctFindings(refusals) };
  // The first way kept all that it could; where nothing changes, neither does the answer.
  if (before && listed(kept, from).length === before.policies.filter(({ outcome }) => outcome === 'kept').length) {
    return before;
  }
  const again = written.map((one) => asHandedOut(one, origins));
  const all: readonly Located<PolicyObject>[] = [...Object.values(kept).flat(), ...again];
  const result = readPolicyObjects(all);
  if (result.findings.length > 0) return { ...nothing, policies, findings: result.findings };
  const right = policySetOf({ ...result.objects, portable: all.filter(isPortable) }, agent, surroundings);
  const proof = prove(whole, right, task);
  const proved = proof.verdict === 'proved';
  return {
    ...proof,
    policies,
    objects: proved ? [...Object.values(kept).flatMap(valuesOf), ...written.map(({ object }) => object)] : [],
    rules: proved ? all.filter(isPortable).map(({ value: { metadata, spec } }) => ({ ...metadata, ...spec })) : [],
    written: proved ? again : [],
  };
}

const withoutAgent = ({ tiers, rules }: PolicySet): PolicySet => ({
  tiers,
  rules: rules.filter(({ source }) => source.policy.kind !== 'agent'),
});

const valuesOf = (list: readonly Located<PolicyObject>[]) => list.map(({ value }) => value);

const nothing = { verdict: 'refused', objects: [], rules: [], written: [] } as const;

/** These are read by no API server. */
const isPortable = (one: Located<PolicyObject>): one is Located<PortablePolicy> => one.value.kind === 'rule';

function listed(objects: PolicyObjects, from: Enforcement): string[] {
  const { rules } = policySetOf(objects, from, { namespaces: [] });
  return policiesOf(rules).map(policyName);
}

const policiesOf = (rules: PolicySet['rules']) =>
  [...new Set(rules.map(({ source }) => source.policy))].filter(({ kind }) => kind !== 'agent');

function outcomes(
  { rules }: PolicySet,
  written: readonly WrittenObject[],
  refused: ReadonlySet<PolicyReference>,
): TranslatedPolicy[] {
  return policiesOf(rules).map((policy) => ({
    policy: policyName(policy),
    outcome: refused.has(policy) ? 'refused' : 'written',
    into: refused.has(policy)
      ? []
      : written
          .filter((one) => one.policy === policy)
          .map(({ object: { kind, metadata } }) => policyName({ kind, ...metadata })),
  }));
}
