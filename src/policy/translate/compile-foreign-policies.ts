import { isMap } from '../../../imports/workloads';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { findRefused } from '../carry/find-refused';
import { policyObjectKinds } from '../dialects/policy-object-kinds';
import type { PolicyObjects } from '../dialects/policy-set-of';
import { readPolicyObjects } from '../dialects/read-policy-objects';
import { unpackLists } from '../unpack-lists';
import type { Inventory } from '../workloads/read-workloads';
import { translate } from './translate';
import type { Translation, TranslationTask } from './translation';
import type { Target } from './writing';

/** Whose policies a cluster takes, and what is known of it. */
export interface Cluster {
  readonly target: Exclude<Target, 'cnp' | 'portable'>;
  /** Asked for where there is anything to translate. */
  readonly facts: () => Pick<TranslationTask, 'ranges' | 'cidrMatchMode'>;
  readonly inventory: Inventory;
}

export interface Compiled {
  /** Those of the cluster's own kinds as they were handed in, and behind them what became of the others. */
  readonly documents: readonly Located[];
  readonly findings: readonly Finding[];
  /** What became of each; absent where there was nothing to translate, or nothing to read. */
  readonly translation?: Translation;
}

/** Of which agent policies are; those without one are for any. */
const agents = { cilium: 'cilium', antrea: 'antrea', calico: 'calico', cluster: undefined } as const;

/**
 * Policies of other agents as policies of the cluster's own, proved equal; NetworkPolicies stay what they are, and are part of
 * both sides of the proof. What only policies of other agents refer to, tiers and groups, goes with them.
 */
export function compileForeignPolicies(documents: readonly Located[], { target, facts, inventory }: Cluster): Compiled {
  const unpacked = documents.flatMap(unpackLists);
  const foreign = unpacked.filter((one) => isForeign(listOf(one), target));
  const found = foreign.flatMap((one) => {
    const list = listOf(one);
    return isPolicies(list) ? [{ agent: agents[list], place: one.place }] : [];
  });
  const [first] = found;
  if (!first) return { documents, findings: [] };
  const own = unpacked.filter((one) => !foreign.includes(one));
  const [from = 'kubernetes', other] = new Set(found.flatMap(({ agent }) => agent ?? []));
  if (other) {
    const place = found.find(({ agent }) => agent === other)?.place('/kind');
    return { documents: own, findings: [finding('FL-TRL-014', { agent: from, other }, { place, path: '/kind' })] };
  }
  const findings = [...readPolicyObjects(foreign).findings, ...findRefused(foreign)];
  if (findings.length > 0) return { documents: own, findings };
  const portable = unpacked.filter((one) => listOf(one) === 'kubernetes');
  const { objects } = readPolicyObjects([...portable, ...foreign]);
  const done = translate({ ...facts(), objects, from, target, inventory, networkPolicies: 'kept' });
  // What is about all of them stands where they begin.
  const whole = { place: first.place('/kind'), path: '/kind' };
  return {
    documents: [...own, ...done.written],
    findings: done.findings.map((one) => ({ ...whole, ...one })),
    translation: done,
  };
}

function listOf({ value }: Located): keyof PolicyObjects | undefined {
  return isMap(value) ? policyObjectKinds[`${value.apiVersion} ${value.kind}`]?.list : undefined;
}

function isForeign(list: keyof PolicyObjects | undefined, target: Cluster['target']): boolean {
  return list !== undefined && list !== 'kubernetes' && !list.startsWith(target);
}

const isPolicies = (list: keyof PolicyObjects | undefined): list is keyof typeof agents =>
  list !== undefined && Object.hasOwn(agents, list);
