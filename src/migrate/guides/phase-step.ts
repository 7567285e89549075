/** A step of a runbook: a command, and what it says when all is well. */
export interface PhaseStep {
  readonly run: string;
  readonly expect: string;
}
