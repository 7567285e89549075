import { findingEntries } from '../../diagnostics/print/finding-entries';
import { jsonText } from '../../diagnostics/print/json-text';
import type { MigrationReport } from '../../migrate/report/migration-report';

/** The same report for programs: its data as they are, with findings that know their line. */
export function printMigrationReportJson({ risks, ...report }: MigrationReport): string {
  return jsonText({ ...report, risks: findingEntries(risks) });
}
