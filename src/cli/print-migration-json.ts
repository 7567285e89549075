import type { Finding } from '../diagnostics/finding';
import { phaseGuides } from '../migrate/phase-guides';
import type { PlannedPhase } from '../plan-migration';

/** The plan of a migration for programs; `now` is the phase that the spec stands at. */
export function printMigrationJson(cluster: string, now: string, phases: readonly PlannedPhase[]): string {
  const plan = phases.map(({ findings, changes, ...phase }) => ({
    ...phase,
    ...phaseGuides[phase.name],
    findings: findings.map(brief),
    changes: changes.map(brief),
  }));
  return `${JSON.stringify({ cluster, phase: now, phases: plan }, undefined, 2)}\n`;
}

const brief = ({ code, severity, message }: Finding) => ({ code, severity, message });
