import type { Rule } from '../../model/policy-set';
import type { KubernetesTier } from '../kubernetes';
import type { PortableTier } from './portable-policy';

/** In the order of the walk. */
export const portableTiers = ['admin', 'application', 'baseline'] as const satisfies readonly PortableTier[];

const usualPriority = 500;
const lastPriority = 1000;
const ranks = { deny: 0, pass: 1, allow: 2 } as const;

/** Where a rule stands in its tier: by priority, and at one of them denials before what passes and what is allowed. */
export const precedenceOf = (action: Rule['action'], priority = usualPriority) => [priority, ranks[action]];

/** Behind every rule of its tier. */
export const endOfTier: readonly number[] = [lastPriority + 1, ranks.deny];

/** How many ranks a tier has, whatever is in it. */
export const portableRanks = (lastPriority + 1) * 3 + 1;

/** The place of a precedence among these, the same whatever else is in the tier. */
export const portableRank = ([priority = 0, rank = 0]: readonly number[]) => priority * 3 + rank;

/** NetworkPolicies are policies of applications with the usual priority. */
export const kubernetesTierOfPortable: KubernetesTier = {
  tier: 'application',
  allow: precedenceOf('allow'),
  isolate: endOfTier,
};
