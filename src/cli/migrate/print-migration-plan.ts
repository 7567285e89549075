import type { Finding } from '../../diagnostics/finding';
import { isError } from '../../diagnostics/is-error';
import type { PlannedPhase } from '../../pipeline/plan-migration';
import { count } from '../text/count';
import { policyLines } from './policy-lines';

/** How many objects of a kind of change are named; more are counted. */
const named = 6;

/** The plan of a migration for people; `now` is the phase that the spec stands at. */
export function printMigrationPlan(cluster: string, now: string, phases: readonly PlannedPhase[]): string {
  return [`${cluster} stands at \`${now}\`\n`, ...phases.map((phase) => printPhase(phase, now))].join('\n');
}

function printPhase(phase: PlannedPhase, now: string): string {
  const { name, does, policies, risks, back, findings, changes, added, changed, removed } = phase;
  const errors = findings.filter(isError);
  const told = [...findings.filter(({ severity }) => severity === 'warning'), ...changes];
  const rows: [string, string][] = [
    ...objects('adds', added),
    ...objects('changes', changed),
    ...objects('removes', removed),
    ...policyLines(policies).map((line): [string, string] => ['policies', line]),
    ...errors.map(row('error')),
    ...told.map(row('told')),
    ...risks.map((risk): [string, string] => ['risk', risk]),
    ['back', back],
  ];
  const lines = rows.map(([what, text]) => `    ${what.padEnd(8)} ${text}\n`);
  return `${name === now ? '>' : ' '} ${name.padEnd(10)} ${does}\n${lines.join('')}`;
}

const row =
  (what: string) =>
  ({ code, message }: Finding): [string, string] => [what, `${code}: ${message}`];

function objects(what: string, names: readonly string[]): [string, string][] {
  if (names.length === 0) return [];
  const rest = names.length - named;
  return [[what, `${names.slice(0, named).join(', ')}${rest > 0 ? ` and ${count(rest, 'more object')}` : ''}`]];
}
