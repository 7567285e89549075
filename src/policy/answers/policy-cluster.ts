import { isMap } from '../../../imports/workloads';
import type { Finding } from '../../diagnostics/finding';
import { findDuplicates } from '../carry/find-duplicates';
import { findRefused } from '../carry/find-refused';
import { type Enforcement, type PolicyObjects, policySetOf } from '../dialects/policy-set-of';
import { readPolicyObjects } from '../dialects/read-policy-objects';
import type { PolicySet } from '../model/policy-set';
import type { Inventory } from '../workloads/read-workloads';
import type { ClusterFacts } from './cluster-facts';
import { foreignPolicies } from './foreign-policies';
import type { PolicyInput } from './policy-input';

/** Policies and workloads of one cluster, read. */
export interface PolicyCluster {
  readonly enforcement: Enforcement;
  /** How it is known who enforces: it is asked for or in a spec, kinds of a CNI's own tell, or nothing does. */
  readonly known: 'said' | 'by kinds' | 'by default';
  readonly set: PolicySet;
  readonly objects: PolicyObjects;
  readonly inventory: Inventory;
  readonly facts: ClusterFacts;
  /** With an error among them the set is not what the files say. */
  readonly findings: readonly Finding[];
}

/** Reads a cluster; what is `asked` goes before what its spec says. */
export function policyCluster(input: PolicyInput, asked: ClusterFacts): PolicyCluster {
  const documents = input.documents.filter(({ value }) => isMap(value));
  const { objects, findings } = readPolicyObjects(documents);
  const facts = { ...input.facts, ...asked };
  const who = facts.enforcement ? ({ enforcement: facts.enforcement, known: 'said' } as const) : guess(objects);
  const { namespaces } = input.inventory;
  const { cluster, cidrMatchMode, fields } = facts;
  const around = { namespaces, ...(cluster !== undefined && { cluster }), ...(cidrMatchMode && { cidrMatchMode }) };
  return {
    ...who,
    ...{ objects, facts, inventory: input.inventory },
    set: policySetOf(objects, who.enforcement, around),
    findings: [
      ...input.findings,
      ...input.inventory.findings,
      ...findings,
      ...givenTwice(objects),
      ...foreignPolicies(objects, who.enforcement, who.known === 'said'),
      ...findRefused(documents, fields),
    ],
  };
}

/** Whoever has kinds of its own there. */
function guess({ cilium, antrea, calico }: PolicyObjects): Pick<PolicyCluster, 'enforcement' | 'known'> {
  const own = { cilium, antrea, calico };
  const found = (['cilium', 'antrea', 'calico'] as const).find((name) => own[name].length > 0);
  return found ? { enforcement: found, known: 'by kinds' } : { enforcement: 'kubernetes', known: 'by default' };
}

/** A manifest and its copy say the same; two that differ under one name cannot both be in a cluster. */
function givenTwice(objects: PolicyObjects): Finding[] {
  const all = Object.values(objects).flat();
  const different = new Map(all.map((one) => [JSON.stringify(one.value), one]));
  return findDuplicates([...different.values()]);
}
