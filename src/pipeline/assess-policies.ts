import { isMap } from '../../imports/workloads';
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
import { type PolicyOutlook, policyOutlook } from '../migrate/policies/policy-outlook';
import { sourceEnforcement } from '../migrate/policies/source-enforcement';
import { sourceOf } from '../migrate/source-of';
import { readPolicyObjects } from '../policy/dialects/read-policy-objects';
import { unpackLists } from '../policy/unpack-lists';
import { readWorkloads } from '../policy/workloads/read-workloads';
import type { ClusterModel } from '../spec/model';
import { migrationPhases } from '../spec/schema/migration-phases';
import { policyFacts } from './policy-facts';

/** What becomes of the policies among the objects of a cluster; nothing where the spec leads nowhere or nobody enforces them. */
export function assessPolicies(
  documents: readonly Located[],
  running: readonly Running[],
  facts: Facts,
  model: ClusterModel,
  handedIn: readonly Located[],
): { readonly outlook?: PolicyOutlook; readonly findings: readonly Finding[] } {
  const source = model.migration && sourceOf(model.migration);
  const from = source && sourceEnforcement(source);
  const to = model.cni.cilium ? 'cilium' : model.cni.antrea ? 'antrea' : undefined;
  const enforced = new Set(
    runningPolicies(running)
      .filter(isEnforced)
      .map(({ value }) => value),
  );
  if (!from || !to || enforced.size === 0) return { findings: [] };

  const all = documents.flatMap(unpackLists);
  const { objects, findings } = readPolicyObjects(all.filter(({ value }) => enforced.has(value)).map(asServed));
  if (findings.length > 0) return { findings };
  const {
    cluster = 'default',
    pods,
    nodes,
  } = policyFacts({
    ...model,
    pods: { ...model.pods, cidrs: [...model.pods.cidrs, ...source.cidrs] },
  });
  const senders = hiddenSenders(model, source);
  const { findings: told, ...outlook } = policyOutlook({
    // What the new agent has been given already is no policy of the old one.
    objects: {
      ...objects,
      [to]: [],
      ...(to === 'cilium' ? { ciliumGroups: [] } : { antreaTiers: [], antreaGroups: [] }),
    },
    ...{ from, to, cluster },
    inventory: inventoryOf(all, facts),
    ...(handedIn.length > 0 && { given: readPolicyObjects(handedIn).objects }),
    ranges: { ...(pods && { pods }), ...(nodes && { nodes }) },
    ...(senders && { senders }),
  });
  // Those of hosts alone, which decide nothing for pods, are told of elsewhere.
  if (outlook.policies?.length === 0) return { findings: told };
  const place = all.find(({ value }) => enforced.has(value))?.place('/kind');
  return {
    outlook,
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

/** The workloads that run, each as one of its pods. */
function inventoryOf(documents: readonly Located[], { workloads }: Facts) {
  const pods = workloads.map(({ namespace, name, labels, pod, place }) => ({
    value: { apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name, labels }, spec: pod },
    place: () => place,
  }));
  const { namespaces } = readWorkloads(documents.filter(({ value }) => isMap(value) && value.kind === 'Namespace'));
  return { ...readWorkloads(pods), namespaces };
}
