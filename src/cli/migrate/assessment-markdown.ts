import { harmless } from '../../diagnostics/harmless';
import { sortFindings } from '../../diagnostics/sort-findings';
import type { Assessment } from '../../pipeline/assess-migration';
import { markdownRow } from '../text/markdown-row';
import { assessmentRows } from './assessment-rows';

/** What runs in a cluster before its migration, as a report in Markdown: facts, what becomes of each policy, what stands in the way. */
export function assessmentMarkdown(assessment: Assessment, cluster: string | undefined): string {
  const { outlook, findings } = assessment;
  const facts = assessmentRows(assessment);
  const policies = (outlook?.policies ?? []).map(({ policy, outcome, into }) => [policy, outcome, into.join(', ')]);
  const told = sortFindings(findings).map(
    ({ severity, code, message, help }) =>
      `- **${severity}** ${code}: ${harmless(message)}${help === undefined ? '' : ` (${harmless(help)})`}\n`,
  );
  return [
    `# ${harmless(cluster ?? 'the cluster')} before its migration\n`,
    table('What runs', ['what', 'found'], facts),
    table('Policies', ['policy', 'outcome', 'becomes'], policies),
    told.length > 0 ? `## In the way\n\n${told.join('')}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(harmless))];
  return `## ${title}\n\n${lines.map(markdownRow).join('')}`;
}
