import { addressSet } from '../../../address/address-set';
import { type IntervalSet, intersect, subtract } from '../../../address/interval-set';
import { type Also, type Finding, finding } from '../../../diagnostics/finding';
import type { EgressGatewaySettings } from '../settings';
import { excludeEachOther } from './exclude-each-other';
import { implies } from './implies';
import { type Policy, type Requirement, requirementsOf } from './requirements';

/** A policy with the destinations that are its own. */
export interface Routed {
  readonly policy: Policy;
  readonly destinations: IntervalSet;
}

interface Candidate extends Routed {
  readonly index: number;
  readonly requirements: readonly Requirement[];
  readonly path: string;
}

/**
 * What each policy takes: its destinations without its exceptions, without the inside of the cluster, and without what a
 * policy of a lower priority number takes from the same pods.
 *
 * EgressGateway reads no priority: where two policies take one packet, chance decides. So no two may; where that cannot be
 * made sure, it is a finding.
 */
export function destinations(s: EgressGatewaySettings): { readonly routed: Routed[]; readonly findings: Finding[] } {
  const inside = addressSet(s.internal);
  const candidates = s.egress.policies.map((policy, index): Candidate => {
    const destinations = subtract(subtract(addressSet(policy.to), addressSet(policy.except)), inside);
    const path = `/spec/egress/policies/${index}`;
    return { policy, index, destinations, requirements: requirementsOf(policy), path };
  });
  const findings: Finding[] = [];
  const routed = candidates.flatMap((one): Routed[] => {
    const { policy, index, path } = one;
    if (isEmpty(one.destinations)) {
      findings.push(finding('FL-EG-016', { policy: policy.name }, { path: `${path}/to` }));
      return [];
    }
    const before: Candidate[] = [];
    for (const other of candidates) {
      const contest = other === one ? 'none' : contestOf(one, other);
      if (contest === 'lost') before.push(other);
      else if (contest !== 'none' && other.index < index) findings.push(clash(contest, one, other));
    }
    const left = before.reduce((set, other) => subtract(set, other.destinations), one.destinations);
    if (isEmpty(left)) {
      const also = before.map(({ path: pointer, policy: { name } }): Also => ({ path: pointer, label: `\`${name}\`` }));
      findings.push(finding('FL-EG-015', { policy: policy.name }, { path, also }));
      return [];
    }
    return [{ policy, destinations: left }];
  });
  return { routed, findings };
}

type Contest = 'none' | 'lost' | 'tied' | 'undecided';

function contestOf(one: Candidate, other: Candidate): Contest {
  if (isEmpty(intersect(one.destinations, other.destinations))) return 'none';
  if (excludeEachOther(one.requirements, other.requirements)) return 'none';
  const [mine, theirs] = [rank(one.policy), rank(other.policy)];
  if (mine === theirs) return 'tied';
  const [loser, winner] = mine > theirs ? [one, other] : [other, one];
  // Only where all pods of the loser are the winner's too may its destinations be cut for all of them.
  if (!implies(loser.requirements, winner.requirements)) return 'undecided';
  return loser === one ? 'lost' : 'none';
}

/** Without a priority a policy comes last. */
const rank = ({ priority }: Policy) => priority ?? Number.POSITIVE_INFINITY;

function clash(contest: 'tied' | 'undecided', one: Candidate, other: Candidate): Finding {
  const args = { policy: one.policy.name, other: other.policy.name };
  const where = { path: one.path, also: [{ path: other.path, label: 'the other one' }] };
  return contest === 'tied' ? finding('FL-EG-013', args, where) : finding('FL-EG-014', args, where);
}

const isEmpty = (set: IntervalSet) => set[4].length === 0 && set[6].length === 0;
