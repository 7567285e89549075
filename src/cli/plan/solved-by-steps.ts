import type { Finding } from '../../diagnostics/finding';
import type { Outcome } from '../toolbox';

/** Codes of what is wrong with a change only as long as it comes in one commit. */
const always: ReadonlySet<string> = new Set(['FL-UPG-401', 'FL-UPG-402']);
/** And those of what commits of policies interrupt, where there are some that interrupt nothing. */
const ofPolicies: ReadonlySet<string> = new Set(['FL-HIT-001', 'FL-HIT-002']);

/** Which findings of some specs say nothing to who makes a change commit by commit. */
export function solvedBySteps(outcomes: readonly Outcome[]): (finding: Finding) => boolean {
  const solved = new Set(
    outcomes.flatMap(({ findings, output }) =>
      output?.policies && output.policies.commits.length > 0 ? findings.filter(({ code }) => ofPolicies.has(code)) : [],
    ),
  );
  return (finding) => always.has(finding.code) || solved.has(finding);
}
