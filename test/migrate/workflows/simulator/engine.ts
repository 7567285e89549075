import type { ArgoStep, ArgoTemplate, WorkflowTemplate } from '../../../../imports/argoproj.io-workflows';
import { holds, replaced, type Scope } from './expressions';
import type { Locks } from './locks';
import type { Scheduler, Task } from './scheduler';

export type Status = 'Running' | 'Succeeded' | 'Failed' | 'Error' | 'Skipped';

/** A workflow, a step of it, or a template that it runs. */
interface Outcome {
  status: Status;
  result: string;
}

/** A workflow that has been submitted. */
export interface Workflow extends Outcome {
  readonly name: string;
}

/** What happens in the cluster when templates run that are no steps. */
export interface World {
  /** Runs a pod, or waits for an object; undefined where it fails. */
  readonly pod: (template: ArgoTemplate, scope: Scope) => Task | undefined | string;
  /** Whether a person has said to go on. */
  readonly gate: (template: string, workflow: Workflow) => () => boolean;
  readonly entered: (template: string, scope: Scope, workflow: Workflow) => void;
  readonly left: (template: string, scope: Scope) => void;
}

/** Runs WorkflowTemplates as Argo's controller does (workflow/controller/steps.go and operator.go), without a clock. */
export class Engine {
  private readonly byName: ReadonlyMap<string, WorkflowTemplate>;

  constructor(
    templates: readonly WorkflowTemplate[],
    private readonly scheduler: Scheduler,
    private readonly locks: Locks,
    private readonly world: World,
  ) {
    this.byName = new Map(templates.map((one) => [one.metadata.name, one]));
  }

  submit(name: string, given: Readonly<Record<string, string>> = {}): Workflow {
    const { entrypoint = '', arguments: wanted } = this.template(name).spec;
    const workflow: Workflow = { name, status: 'Running', result: '' };
    const parameters = (wanted?.parameters ?? []).map(({ name: key }) => {
      if (given[key] === undefined) throw new Error(`${name} asks for ${key}`);
      return [`workflow.parameters.${key}`, given[key]] as const;
    });
    this.scheduler.start(this.run(name, entrypoint, new Map(parameters), workflow, workflow), workflow);
    return workflow;
  }

  /** Ends it where it stands: what it has begun stays as it is. */
  terminate(workflow: Workflow) {
    this.scheduler.breakOff(workflow);
    this.locks.releaseAll(workflow);
    workflow.status = 'Failed';
  }

  private template(name: string): WorkflowTemplate {
    const found = this.byName.get(name);
    if (!found) throw new Error(`no WorkflowTemplate ${name}`);
    return found;
  }

  private *run(of: string, name: string, scope: Scope, outcome: Outcome, workflow: Workflow): Task {
    const template = this.template(of).spec.templates.find((one) => one.name === name);
    if (!template) throw new Error(`no template ${of}/${name}`);
    for (const { name: input } of template.inputs?.parameters ?? [])
      if (!scope.has(`inputs.parameters.${input}`)) throw new Error(`${name} asks for ${input}`);
    const locks = this.locks.wanted(template, scope);
    yield () => this.locks.free(locks);
    this.locks.take(locks, workflow);
    this.world.entered(name, scope, workflow);
    if (template.steps) yield* this.steps(of, template, template.steps, scope, outcome, workflow);
    else if (template.suspend) {
      yield this.world.gate(name, workflow);
      outcome.status = 'Succeeded';
    } else {
      const ran = this.world.pod(template, scope);
      if (typeof ran === 'string') Object.assign(outcome, { status: 'Succeeded', result: ran });
      else if (ran === undefined) outcome.status = 'Failed';
      else {
        yield* ran;
        outcome.status = 'Succeeded';
      }
    }
    this.world.left(name, scope);
    this.locks.release(locks, workflow);
  }

  private *steps(
    of: string,
    { parallelism = Number.POSITIVE_INFINITY }: ArgoTemplate,
    lines: readonly (readonly ArgoStep[])[],
    given: Scope,
    outcome: Outcome,
    workflow: Workflow,
  ): Task {
    const scope = new Map(given);
    for (const line of lines) {
      const began: { readonly step: ArgoStep; readonly outcome: Outcome; readonly ended: () => boolean }[] = [];
      const active = () => began.filter(({ ended }) => !ended()).length;
      for (const step of line) {
        const skipped = step.when !== undefined && !holds(replaced(step.when, scope));
        if (skipped) began.push({ step, outcome: { status: 'Skipped', result: '' }, ended: () => true });
        for (const item of skipped ? [] : this.items(step, scope)) {
          yield () => active() < parallelism;
          const one: Outcome = { status: 'Running', result: '' };
          const task = this.run(...this.called(of, step), this.passed(step, item, scope), one, workflow);
          began.push({ step, outcome: one, ended: this.scheduler.start(task, workflow) });
        }
      }
      yield () => active() === 0;
      if (began.some((one) => bad(one.outcome) && !one.step.continueOn)) {
        outcome.status = 'Failed';
        return;
      }
      for (const { step, outcome: one } of began) {
        scope.set(`steps.${step.name}.status`, one.status);
        if (one.status !== 'Skipped') scope.set(`steps.${step.name}.outputs.result`, one.result);
      }
    }
    outcome.status = 'Succeeded';
  }

  private items({ withParam }: ArgoStep, scope: Scope): string[] {
    return withParam === undefined ? [''] : JSON.parse(replaced(withParam, scope));
  }

  private called(of: string, { template, templateRef }: ArgoStep): [string, string] {
    return templateRef ? [templateRef.name, templateRef.template] : [of, template ?? ''];
  }

  private passed(step: ArgoStep, item: string, scope: Scope): Scope {
    const known = new Map(scope).set('item', item);
    const own = [...scope].filter(([name]) => name.startsWith('workflow.'));
    const parameters = (step.arguments?.parameters ?? []).map(({ name, value = '' }) => {
      return [`inputs.parameters.${name}`, replaced(value, known)] as const;
    });
    return new Map([...own, ...parameters]);
  }
}

const bad = ({ status }: Outcome) => status === 'Failed' || status === 'Error';
