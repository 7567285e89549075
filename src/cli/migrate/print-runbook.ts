import { harmless } from '../../diagnostics/harmless';
import type { PhaseStep } from '../../migrate/guides/phase-step';
import type { PlannedPhase } from '../../pipeline/plan-migration';
import { count } from '../text/count';
import { markdownRow } from '../text/markdown-row';
import { policyLines } from './policy-lines';

/** The plan of a migration as a runbook in Markdown: what each phase brings, what to run, what to expect, how to go back. */
export function printRunbook(cluster: string, now: string, phases: readonly PlannedPhase[]): string {
  const intro = `The spec stands at \`${now}\`. Each phase is a commit: \`fairlead migrate next\` writes it, and \`fairlead migrate back\` takes it back. Go on only when everything is as expected.`;
  return [`# ${harmless(cluster)}: the way to another CNI`, intro, ...phases.map(section)].join('\n\n').concat('\n');
}

function section(phase: PlannedPhase): string {
  const { name, does, steps, policies, findings, changes, added, changed, removed, risks, back, backSteps } = phase;
  const objects = [
    ['adds', added],
    ['changes', changed],
    ['removes', removed],
  ] as const;
  const counts = objects.flatMap(([verb, all]) => (all.length > 0 ? [`${verb} ${count(all.length, 'object')}`] : []));
  const told = [...findings.filter(({ severity }) => severity !== 'note'), ...changes].map(
    ({ severity, code, message }) => `**${severity}** ${code}: ${harmless(message)}`,
  );
  return [
    `## ${name}\n\n${does}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}.`,
    ...list('Policies', policyLines(policies).map(harmless)),
    ...list('Told', told),
    ...list('Risks', risks),
    ...table(steps),
    `Back: ${back}.`,
    ...table(backSteps),
  ].join('\n\n');
}

const list = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`${title}:\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];

function table(steps: readonly PhaseStep[]): string[] {
  const rows = steps.map(({ run, expect }, index) => markdownRow([String(index + 1), `\`${run}\``, expect]));
  return rows.length > 0 ? [`| | run | expect |\n| --- | --- | --- |\n${rows.join('').trimEnd()}`] : [];
}
