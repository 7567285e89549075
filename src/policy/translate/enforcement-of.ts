import type { Enforcement } from '../dialects/policy-set-of';
import type { Target } from './writing';

/** Who enforces what is written. */
export function enforcementOf(target: Target): Enforcement {
  return target === 'cnp' ? 'kubernetes' : target;
}
