import { harmless } from '../../diagnostics/harmless';
import { findingEntries } from '../../diagnostics/print/finding-entries';
import { jsonText } from '../../diagnostics/print/json-text';
import { sortFindings } from '../../diagnostics/sort-findings';
import { report } from '../../migrate/assess/report';
import type { Assessment } from '../../pipeline/assess-migration';
import { columns } from '../text/columns';
import { assessmentMarkdown } from './assessment-markdown';
import { assessmentRows } from './assessment-rows';

/** What runs in a cluster and stands in the way of its migration, for people or programs. */
export function printAssessment(
  assessment: Assessment,
  cluster: string | undefined,
  format: 'text' | 'markdown' | 'json',
): string {
  if (format === 'markdown') return assessmentMarkdown(assessment, cluster);
  if (format === 'text') {
    const rows = assessmentRows(assessment).map((row) => row.map(harmless));
    return `${cluster ?? 'the cluster'}\n${columns(rows)}`;
  }
  const { facts, target, estimate, outlook, findings } = assessment;
  return jsonText({
    cluster,
    ...report(facts),
    target,
    estimate,
    outlook,
    findings: findingEntries(sortFindings(findings)),
  });
}
