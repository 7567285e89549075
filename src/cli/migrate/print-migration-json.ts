import type { Finding } from '../../diagnostics/finding';
import { jsonText } from '../../diagnostics/print/json-text';
import type { PlannedPhase } from '../../pipeline/plan-migration';

/** The plan of a migration for programs; `now` is the phase that the spec stands at. */
export function printMigrationJson(cluster: string, now: string, phases: readonly PlannedPhase[]): string {
  const plan = phases.map(({ findings, changes, ...phase }) => ({
    ...phase,
    findings: findings.map(brief),
    changes: changes.map(brief),
  }));
  return jsonText({ cluster, phase: now, phases: plan });
}

const brief = ({ code, severity, message }: Finding) => ({ code, severity, message });
