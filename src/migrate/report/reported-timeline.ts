import { isError } from '../../diagnostics/is-error';
import type { Estimate } from '../assess/estimate';
import type { PhaseName } from '../guides/phase-guides';
import type { PhaseStep } from '../guides/phase-step';

/** A phase, and what ends it. */
export interface ReportedPhase {
  readonly name: PhaseName;
  readonly does: string;
  /** The cluster stands here. */
  readonly now: boolean;
  /** What must be so before the next one: its last step. */
  readonly gate?: PhaseStep;
  /** Errors that the spec has in this phase. */
  readonly errors: readonly string[];
  /** How long its nodes take, group by group; only where nodes move and are known. */
  readonly estimate?: Estimate;
}

interface Planned {
  readonly name: PhaseName;
  readonly does: string;
  readonly steps: readonly PhaseStep[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
}

/** The phases in their order; what commits and gates between them take is people's time. */
export function reportedTimeline(phases: readonly Planned[], now: PhaseName, estimate?: Estimate): ReportedPhase[] {
  return phases.map(({ name, does, steps, findings }) => {
    const gate = steps.at(-1);
    const errors = findings.filter(isError);
    return {
      ...{ name, does, now: name === now },
      ...(gate && { gate }),
      errors: errors.map(({ code, message }) => `${code}: ${message}`),
      ...(name === 'nodes' && estimate && { estimate }),
    };
  });
}
