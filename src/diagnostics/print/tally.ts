import type { Finding } from '../finding';
import type { Severity } from '../rule';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** How many findings of each severity there are: `2 errors, 1 warning`. */
export function tally(findings: readonly Finding[]): string {
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
