import { isMap } from '../../imports/workloads';
import type { Finding } from '../diagnostics/finding';
import { finding } from '../diagnostics/finding';
import type { Located } from '../diagnostics/located';
import type { Facts } from '../migrate/assess/facts';
import type { Running } from '../migrate/assess/running';
import { runningPolicies } from '../migrate/assess/running-policies';
import { asServed } from '../migrate/policies/as-served';
import { type PolicyOutlook, policyOutlook } from '../migrate/policies/policy-outlook';
import { sourceEnforcement } from '../migrate/policies/source-enforcement';
import { sourceOf } from '../migrate/source-of';
import { readPolicyObjects } from '../policy/dialects/read-policy-objects';
import { unpackLists } from '../policy/unpack-lists';
import { readWorkloads } from '../policy/workloads/read-workloads';
import type { ClusterModel } from '../spec/model';
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
  });
  // Those of hosts alone, which decide nothing for pods, are told of elsewhere.
  if (outlook.policies?.length === 0) return { findings: told };
  const { meanwhile } = outlook;
  const place = all.find(({ value }) => enforced.has(value))?.place('/kind');
  // Later the new agent has all nodes.
  const over = ['enforce', 'finalize', 'cleanup'].includes(model.migration?.phase ?? '');
  const open =
    over || meanwhile?.example === undefined
      ? []
      : [
          finding(
            'FL-MIG-201',
            { connection: meanwhile.example, certain: meanwhile.verdict === 'open', by: meanwhile.enforcedBy },
            { path: '/spec/migration' },
          ),
        ];
  return {
    outlook,
    findings: [...told.map((one) => (one.path === undefined && place ? { ...one, place } : one)), ...open],
  };
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
