import { type Connection, explain } from '../../../src/policy/engine/explain';
import type { PolicySet } from '../../../src/policy/model/policy-set';

/**
 * Turns each rule that an explanation names to decide from allow to deny or back, and throws where the verdict stays. Gives how
 * many rules there were; what is undecided has none.
 */
export function turnDeciders(set: PolicySet, connection: Connection): number {
  const before = explain(set, connection);
  if (before.verdict === 'undecided') return 0;
  let named = 0;
  for (const direction of ['egress', 'ingress'] as const) {
    const { steps, verdict } = before[direction];
    const rule = steps.at(-1)?.rule;
    if (!rule) continue;
    named++;
    const turned = { ...rule, action: rule.action === 'allow' ? 'deny' : 'allow' } as const;
    const rules = set.rules.map((one) => (one === rule ? turned : one));
    if (explain({ ...set, rules }, connection)[direction].verdict === verdict) {
      throw new Error(`${rule.source.policy.name} ${rule.source.path} is named, but does not decide`);
    }
  }
  return named;
}
