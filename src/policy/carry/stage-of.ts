import type { StageName } from '../../stages/stages';
import type { Policy } from '../policy';
import { isolates } from './isolates';

/** What policies refer to by name. */
const named: ReadonlySet<Policy['kind']> = new Set(['CiliumCIDRGroup', 'Tier', 'Group', 'ClusterGroup']);

/** Where a policy is applied: what others refer to first, then what only allows, isolation last. */
export function stageOf(policy: Policy): StageName {
  if (named.has(policy.kind)) return 'policy-groups';
  return isolates(policy) ? 'isolate' : 'allow';
}
