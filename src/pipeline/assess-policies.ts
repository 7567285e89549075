import type { Finding } from '../diagnostics/finding';
import { finding } from '../diagnostics/finding';
import type { Located } from '../diagnostics/located';
import type { Place } from '../diagnostics/place';
import type { Facts } from '../migrate/assess/facts';
import type { Running } from '../migrate/assess/running';
import { runningPolicies } from '../migrate/assess/running-policies';
import { asServed } from '../migrate/policies/as-served';
import { hiddenSenders } from '../migrate/policies/hidden-senders';
import type { Meanwhile } from '../migrate/policies/meanwhile';
import { type PolicyOutlook, policyOutlook, type RunningPolicies } from '../migrate/policies/policy-outlook';
import { sourceEnforcement } from '../migrate/policies/source-enforcement';
import { sourceOf } from '../migrate/source-of';
import { readPolicyObjects } from '../policy/dialects/read-policy-objects';
import type { Translation } from '../policy/translate/translation';
import { unpackLists } from '../policy/unpack-lists';
import type { ClusterModel } from '../spec/model';
import { migrationPhases } from '../spec/schema/migration-phases';
import { policyFacts } from './policy-facts';
import { runningInventory } from './running-inventory';

export interface AssessedPolicies {
  readonly outlook?: PolicyOutlook;
  /** What was looked at. */
  readonly running?: RunningPolicies;
  readonly translation?: Translation;
  readonly findings: readonly Finding[];
}

/** What becomes of the policies among the objects of a cluster; nothing where the spec leads nowhere or nobody enforces them. */
export function assessPolicies(
  documents: readonly Located[],
  objects: readonly Running[],
  facts: Facts,
  model: ClusterModel,
  handedIn: readonly Located[],
): AssessedPolicies {
  const source = model.migration && sourceOf(model.migration);
  const from = source && sourceEnforcement(source);
  const to = model.cni.cilium ? 'cilium' : model.cni.antrea ? 'antrea' : undefined;
  const enforced = new Set(
    runningPolicies(objects)
      .filter(isEnforced)
      .map(({ value }) => value),
  );
  if (!from || !to || enforced.size === 0) return { findings: [] };

  const all = documents.flatMap(unpackLists);
  const { objects: read, findings } = readPolicyObjects(all.filter(({ value }) => enforced.has(value)).map(asServed));
  if (findings.length > 0) return { findings };
  const { cluster, cidrMatchMode, pods, nodes } = policyFacts({
    ...model,
    pods: { ...model.pods, cidrs: [...model.pods.cidrs, ...source.cidrs] },
  });
  const senders = hiddenSenders(model, source);
  const running: RunningPolicies = {
    // What the new agent has been given already is no policy of the old one.
    objects: { ...read, [to]: [], ...(to === 'cilium' ? { ciliumGroups: [] } : { antreaTiers: [], antreaGroups: [] }) },
    ...{ from, to, cluster, cidrMatchMode },
    inventory: runningInventory(all, facts),
    ranges: { ...(pods && { pods }), ...(nodes && { nodes }) },
  };
  const {
    outlook,
    findings: told,
    translation,
  } = policyOutlook({
    ...running,
    ...(handedIn.length > 0 && { given: readPolicyObjects(handedIn).objects }),
    ...(senders && { senders }),
  });
  // Those of hosts alone, which decide nothing for pods, are told of elsewhere.
  if (outlook.policies?.length === 0) return { findings: told };
  const place = all.find(({ value }) => enforced.has(value))?.place('/kind');
  return {
    ...{ outlook, running },
    ...(translation && { translation }),
    findings: [
      ...told.map((one) => (one.path === undefined && place ? { ...one, place } : one)),
      ...notYetGiven(outlook, place),
      ...(outlook.meanwhile ? whileNodesMove(outlook.meanwhile, model.migration?.phase) : []),
    ],
  };
}

/** Policies that could be handed in, and would be gone with the old agent. */
function notYetGiven({ verdict, policies = [], to }: PolicyOutlook, place: Place | undefined): Finding[] {
  const count = policies.filter(({ outcome }) => outcome === 'written').length;
  return verdict === 'proved' && count > 0 ? [finding('FL-MIG-211', { count, to }, { place })] : [];
}

type PhaseName = NonNullable<ClusterModel['migration']>['phase'];

/** What opens as long as the new agent does not have, or hold, all nodes, and what is cut as long as the old one has some. */
function whileNodesMove({ enforcedBy, example, verdict, cut }: Meanwhile, phase: PhaseName = 'preflight'): Finding[] {
  const before = (end: PhaseName) => migrationPhases.indexOf(phase) < migrationPhases.indexOf(end);
  const where = { path: '/spec/migration' };
  const opens = { connection: example ?? '', certain: verdict === 'open', by: enforcedBy };
  const cuts = { connection: cut?.example ?? '', certain: cut?.verdict === 'cut' };
  return [
    ...(opens.connection && before('enforce') ? [finding('FL-MIG-201', opens, where)] : []),
    ...(cuts.connection && before('audit') ? [finding('FL-MIG-210', cuts, where)] : []),
  ];
}

/** What is only staged does nothing. */
const isEnforced = ({ kind }: Running) => !kind.startsWith('Staged');
