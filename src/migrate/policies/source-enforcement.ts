import type { Enforcement } from '../../policy/dialects/policy-set-of';
import type { Source } from '../source-of';

/** Who enforces policies where a CNI has the pods; undefined where nobody does. Those that know NetworkPolicies alone are one. */
export function sourceEnforcement({ key, enforces }: Source): Enforcement | undefined {
  if (!enforces) return undefined;
  return key === 'calico' || key === 'antrea' || key === 'cilium' ? key : 'kubernetes';
}
