import type { Enforcement } from '../dialects/policy-set-of';
import type { PolicyChange } from './policy-change';
import type { Schedule, Turn } from './schedule';

/**
 * What an agent that has one change must have of another: nothing; that it has the other too; or that every agent has it.
 */
export type Lead = 'none' | 'here' | 'everywhere';

/** Changes of which none must come before another, by the number of their group; and how these follow one another. */
export interface ChangeOrder {
  readonly groupOf: (change: PolicyChange) => number;
  readonly lead: (first: number, second: number) => Lead;
}

interface Group extends Turn {
  readonly kind: string;
}

/**
 * Kinds whose status tells that every node has realised them: Antrea's `Realized`. A wave of such objects, with their health
 * checks, is over when all agents have them. Cilium's status says only that a policy is valid; NetworkPolicies have none.
 */
const realised = /^crd\.antrea\.io\/(Cluster)?NetworkPolicy$/;

/**
 * How changes must follow one another at the agents. These watch each kind by itself, and get its objects in the order in
 * which the API server took them; between two kinds nothing is certain, unless Argo CD waits for a status or another commit
 * comes after. Antrea's controller and agents work on several policies at a time, those of Kubernetes too, and keep no order
 * (pkg/controller/networkpolicy/networkpolicy_controller.go).
 */
export function changeOrder(
  changes: readonly PolicyChange[],
  schedule: Schedule,
  enforcement: Enforcement,
): ChangeOrder {
  const isOrdered = enforcement !== 'antrea';
  const groups: Group[] = [];
  const numbers = new Map<string, number>();
  const groupOf = new Map<PolicyChange, number>();
  for (const change of changes) {
    const group = { ...schedule(change), kind: change.kind };
    const key = [group.commit, group.wave, group.prunes, group.kind].join();
    const number = numbers.get(key) ?? groups.push(group) - 1;
    numbers.set(key, number);
    groupOf.set(change, number);
  }
  const leads = groups.map((first) => groups.map((second) => leadOf(first, second, isOrdered)));
  for (const through of groups.keys()) {
    for (const first of groups.keys()) {
      for (const second of groups.keys()) {
        const both = [leads[first]?.[through] ?? 'none', leads[through]?.[second] ?? 'none'];
        const row = leads[first];
        if (!row || both.includes('none') || row[second] === 'everywhere') continue;
        row[second] = both.includes('everywhere') ? 'everywhere' : 'here';
      }
    }
  }
  return {
    groupOf: (change) => groupOf.get(change) ?? 0,
    lead: (first, second) => leads[first]?.[second] ?? 'none',
  };
}

function leadOf(first: Group, second: Group, isOrdered: boolean): Lead {
  if (first.commit !== second.commit) return first.commit < second.commit ? 'everywhere' : 'none';
  if (first.wave > second.wave) return 'none';
  if (first.wave < second.wave && !first.prunes && realised.test(first.kind)) return 'everywhere';
  const earlier = first.wave < second.wave || (first.prunes && !second.prunes);
  return earlier && isOrdered && first.kind === second.kind ? 'here' : 'none';
}
