import type { StageName } from '../../stages/stages';
import type { Policy } from '../policy';
import { isolates } from './isolates';

/** Where a policy is applied: what others refer to first, then what only allows, isolation last. */
export function stageOf(policy: Policy): StageName {
  if (policy.kind === 'CiliumCIDRGroup') return 'policy-groups';
  return isolates(policy) ? 'isolate' : 'allow';
}
