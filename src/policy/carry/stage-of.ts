import type { StageName } from '../../stages/stages';
import type { Policy } from '../policy';
import { allows } from './allows';
import { isolates } from './isolates';

/** What policies refer to by name. */
const named: ReadonlySet<Policy['kind']> = new Set(['CiliumCIDRGroup', 'Tier', 'Group', 'ClusterGroup']);

/**
 * Where a policy is applied: what others refer to first, then what only allows, then what isolates and allows something, what
 * only takes away last: until all that may pass is allowed, nobody else is isolated.
 */
export function stageOf(policy: Policy): StageName {
  if (named.has(policy.kind)) return 'policy-groups';
  if (!isolates(policy)) return 'allow';
  return allows(policy) ? 'isolate' : 'deny';
}
