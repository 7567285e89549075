import { settle } from '../workflows/settle';
import type { ObservedStep, ObservedWorkflow } from './observed';

/** One step of a workflow that does something. */
export interface StepStatus {
  readonly step: string;
  /** The node that it is about, where it is about one. */
  readonly node?: string;
  readonly since?: string;
  readonly message?: string;
}

/** One workflow, and what of it matters now. */
export interface WorkflowStatus {
  readonly name: string;
  readonly template?: string;
  readonly phase: string;
  readonly started?: string;
  readonly finished?: string;
  readonly message?: string;
  readonly running: readonly StepStatus[];
  /** Gates, at which a person says whether to go on. */
  readonly gates: readonly StepStatus[];
  readonly failed: readonly StepStatus[];
  /** Its steps are kept where the API server cannot give them. */
  readonly stepsElsewhere: boolean;
}

/** Reads a workflow whose steps are plain. */
export function workflowStatus({ metadata, spec, status = {} }: ObservedWorkflow): WorkflowStatus {
  const steps = Object.values(status.nodes ?? {}).filter(works);
  const of = (holds: (step: ObservedStep) => boolean) => steps.filter(holds).map(stepStatus).sort(byTime);
  const template = spec?.workflowTemplateRef?.name;
  return {
    name: metadata.name,
    ...(template !== undefined && { template }),
    phase: status.phase || 'Pending',
    ...(status.startedAt && { started: status.startedAt }),
    ...(status.finishedAt && { finished: status.finishedAt }),
    ...(status.message && { message: status.message }),
    running: of((step) => runs(step) && !isGate(step)),
    gates: of((step) => runs(step) && isGate(step)),
    failed: of(({ phase }) => phase === 'Failed' || phase === 'Error'),
    stepsElsewhere: status.offloadNodeStatusVersion !== undefined && status.offloadNodeStatusVersion !== '',
  };
}

/** Steps that hold others say nothing new, and nor does a single try of one that is tried again. */
const works = ({ type = '', displayName = '' }: ObservedStep) =>
  type === 'Suspend' || type === 'Retry' || (type === 'Pod' && !/\(\d+\)$/.test(displayName));

/** At a gate a person is waited for. */
const isGate = (step: ObservedStep) => step.type === 'Suspend' && routineOf(step) !== settle.name;

const routineOf = ({ templateRef, templateName, displayName }: ObservedStep) =>
  templateRef?.template ?? templateName ?? displayName ?? '';

const runs = ({ phase }: ObservedStep) => phase === 'Running' || phase === 'Pending';

function stepStatus(step: ObservedStep): StepStatus {
  const node = step.inputs?.parameters?.find(({ name }) => name === 'node')?.value;
  return {
    step: routineOf(step),
    ...(node !== undefined && { node }),
    ...(step.startedAt && { since: step.startedAt }),
    ...(step.message && { message: step.message }),
  };
}

const byTime = (a: StepStatus, b: StepStatus) => compare(`${a.since} ${a.node}`, `${b.since} ${b.node}`);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
