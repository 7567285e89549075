import type { Rule } from '../../model/policy-set';
import type { Writing } from '../writing';

/** Tells where a rule hangs on what the target cannot ask for; whether it does. */
export function refuseAtoms(rule: Rule, { refuse }: Writing): boolean {
  const [atom] = rule.atoms ?? [];
  if (atom === undefined) return false;
  refuse('FL-TRL-008', { atom }, rule);
  return true;
}
