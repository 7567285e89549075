import type { Explanation, Verdict, Walk } from '../engine/explain';
import { type RuleName, ruleName } from './rule-name';

/** What one direction comes to, and which rules were met on the way. */
interface ExplainedWalk {
  readonly verdict: Verdict;
  /** In the order of the walk; the last one decides, and one without a rule is what happens where no rule matches. */
  readonly steps: readonly {
    readonly action: 'allow' | 'deny' | 'pass';
    readonly rule?: RuleName;
    readonly dependingOn?: readonly string[];
  }[];
}

/** Why a connection is allowed or denied, as plain data. */
export interface Explained {
  readonly verdict: Verdict;
  readonly egress: ExplainedWalk;
  readonly ingress: ExplainedWalk;
  readonly dependingOn: readonly string[];
}

/** An explanation with its rules named. */
export function explained({ verdict, egress, ingress, atoms }: Explanation): Explained {
  return { verdict, egress: walkOf(egress), ingress: walkOf(ingress), dependingOn: atoms };
}

const walkOf = ({ verdict, steps }: Walk): ExplainedWalk => ({
  verdict,
  steps: steps.map(({ action, rule, atoms }) => ({
    action,
    ...(rule && { rule: ruleName(rule) }),
    ...(atoms.length > 0 && { dependingOn: atoms }),
  })),
});
