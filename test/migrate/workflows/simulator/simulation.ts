import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ArgoTemplate, WorkflowTemplate } from '../../../../imports/argoproj.io-workflows';
import { firstFile } from '../../../../src/migrate/workflows/scripts/first-file';
import { keepFiles } from '../../../../src/migrate/workflows/scripts/keep-files';
import { podAddress } from '../../../../src/migrate/workflows/scripts/pod-address';
import { putAside } from '../../../../src/migrate/workflows/scripts/put-aside';
import { reach } from '../../../../src/migrate/workflows/scripts/reach';
import { reachServices } from '../../../../src/migrate/workflows/scripts/reach-services';
import { restoreFiles } from '../../../../src/migrate/workflows/scripts/restore-files';
import { settle } from '../../../../src/migrate/workflows/settle';
import type { KubernetesObject } from '../../../../src/stages/kubernetes-object';
import { FakeCluster } from './cluster';
import { Engine, type Workflow } from './engine';
import { replaced, type Scope } from './expressions';
import { FakeAntreaNode } from './fake-antrea-node';
import type { FakeNode } from './fake-node';
import { Locks } from './locks';
import { type Choose, Scheduler, type Task } from './scheduler';

/** How a step goes: well, not at all, or it does its work and is counted as failed all the same. */
export type Fate = 'well' | 'fails' | 'fails after its work';

/** A cluster, the WorkflowTemplates that were rendered for it, and whoever runs them. */
export class Simulation {
  readonly cluster: FakeCluster;
  readonly engine: Engine;
  /** What must never happen and did. */
  readonly wrong: string[] = [];
  /** Templates whose pod ran. */
  readonly ran = new Set<string>();
  /** Gates that a workflow came to. */
  readonly gates: string[] = [];
  /** Workflows that wait at a gate for a person to look at a node. */
  readonly onHold = new Set<Workflow>();
  /** Nodes that are being moved or returned now, with their group. */
  private readonly busy = new Map<string, { readonly group: string; readonly workflow: Workflow }>();
  private readonly scheduler: Scheduler;
  private readonly limits: Readonly<Record<string, string>>;
  /** How many nodes of a group began although one was marked. */
  private readonly late = new Map<string, number>();
  private gatesPassed = 0;

  constructor(
    objects: readonly KubernetesObject[],
    nodes: readonly FakeNode[],
    readonly choose: Choose,
    /** The fate of the pod of a template for a node. */
    public fate: (template: string, node: string) => Fate,
  ) {
    this.scheduler = new Scheduler(choose);
    this.cluster = new FakeCluster(
      nodes,
      (what) => this.wrong.push(what),
      (happens) => this.later(happens),
    );
    const templates = objects.filter((one): one is WorkflowTemplate => one.kind === 'WorkflowTemplate');
    const limits = objects.find((one): one is ConfigMap & KubernetesObject => one.metadata.name === 'migration-limits');
    this.limits = limits?.data ?? {};
    this.engine = new Engine(templates, this.scheduler, new Locks(this.limits), {
      pod: (template, scope) => this.pod(template, scope),
      gate: (template, workflow) => this.gate(template, workflow),
      entered: (template, scope, workflow) => this.entered(template, scope, workflow),
      left: (template, scope) => this.left(template, scope),
    });
  }

  /** Goes on until nothing can; `meanwhile` is called after each step. */
  settle(meanwhile: () => void = () => {}) {
    while (this.scheduler.step()) meanwhile();
  }

  terminate(workflow: Workflow) {
    this.engine.terminate(workflow);
    this.onHold.delete(workflow);
    for (const [node, one] of this.busy) if (one.workflow === workflow) this.busy.delete(node);
  }

  private gate(template: string, workflow: Workflow): () => boolean {
    if (template === settle.name) return () => true;
    this.gates.push(template);
    if (template === 'look-at-this-node') {
      this.onHold.add(workflow);
      return () => false;
    }
    let open = false;
    this.later(() => {
      open = true;
      if (template === 'look-before-going-on') this.gatesPassed += 1;
      // Whoever runs the nodes removes those that are empty.
      if (template === 'remove-old-nodes')
        this.cluster.nodes = this.cluster.nodes.filter(({ state }) => state !== 'vacated');
    });
    return () => open;
  }

  private entered(template: string, scope: Scope, workflow: Workflow) {
    const [node = '', group = ''] = [scope.get('inputs.parameters.node'), scope.get('inputs.parameters.group')];
    if (template === 'move' || template === 'move-next' || template === 'return') {
      if (this.busy.has(node)) this.wrong.push(`two workflows work on ${node}`);
      this.busy.set(node, { group, workflow });
      const many = [...this.busy.values()].filter((one) => one.group === group).length;
      if (many > Number(this.limits[group])) this.wrong.push(`${many} nodes of ${group} at once`);
    }
    if (template === 'attempt') this.begins(this.cluster.node(node), workflow);
  }

  private left(template: string, scope: Scope) {
    if (template !== 'move' && template !== 'move-next' && template !== 'return') return;
    this.busy.delete(scope.get('inputs.parameters.node') ?? '');
  }

  private begins(node: FakeNode, workflow: Workflow) {
    if (workflow.name === 'migrate-node') return;
    if (node.state === 'moved' || node.state === 'vacated') this.wrong.push(`${node.name} moves again`);
    const { group = '' } = this.busy.get(node.name) ?? {};
    if (this.cluster.nodes.some((one) => groupOf(one) === group && one.state === 'failed')) {
      const late = (this.late.get(group) ?? 0) + 1;
      this.late.set(group, late);
      // One that had looked before may still begin; each place of the group but that of the failed one, once.
      if (late >= Number(this.limits[group])) this.wrong.push(`${node.name} begins although another one has failed`);
    }
    if (workflow.name !== 'migrate-cluster' || group === 'canary') return;
    const before = this.cluster.nodes.filter((one) => order.indexOf(groupOf(one)) < order.indexOf(group));
    if (before.some(({ state }) => state !== 'moved')) this.wrong.push(`${node.name} begins before its turn`);
    if (this.gatesPassed < order.indexOf(group)) this.wrong.push(`${node.name} begins before a person has looked`);
  }

  private pod(template: ArgoTemplate, scope: Scope): Task | string | undefined {
    const { name } = template;
    this.ran.add(name);
    const fate = this.fate(name, scope.get('inputs.parameters.node') ?? '');
    if (fate === 'fails') return undefined;
    const done = this.carriedOut(template, scope);
    return fate === 'well' ? done : undefined;
  }

  private carriedOut({ name, container, resource }: ArgoTemplate, scope: Scope): Task | string | undefined {
    if (resource) return this.another(resource.manifest, resource.successCondition, scope);
    const [program, ...args] = [...(container?.command ?? []), ...(container?.args ?? [])].map((one) =>
      replaced(one, scope),
    );
    if (program === 'kubectl') return this.cluster.kubectl(args);
    if (program === 'false') return undefined;
    const node = this.cluster.node(scope.get('inputs.parameters.node') ?? '');
    if (program === 'nsenter') return this.restart(node);
    const [script, given] = [args[1], args.slice(3)];
    switch (script) {
      case keepFiles:
        node.kept = true;
        return '';
      case restoreFiles:
        this.cluster.quiet(node, 'its files are put back');
        node.files = { new: false, old: node.files.old || node.files.aside || node.kept, aside: false };
        node.kept = false;
        node.watch();
        return '';
      case putAside:
        this.cluster.quiet(node, 'files are put aside');
        node.files = { ...node.files, old: false, aside: node.files.aside || node.files.old };
        node.watch();
        return '';
      case firstFile:
        return given.at(-1) === node.first ? '' : undefined;
      case podAddress:
        node.verified = given[0] === ranges[node.network] && node.pods === node.network;
        return node.verified ? '' : undefined;
      case reach:
        return node.network !== 'none' && this.meets(node, given[0] ?? '') ? '' : undefined;
      case reachServices:
        return node.network !== 'none' && (given.at(-1) === 'api' || this.hasDns(node)) ? '' : undefined;
      default:
        throw new Error(`nothing carries out ${name}`);
    }
  }

  /** Whether pods of a node reach one that answered: nodes that move to Antrea are two halves. */
  private meets(node: FakeNode, address: string): boolean {
    return !(node instanceof FakeAntreaNode) || address.startsWith(`${node.pods}@`);
  }

  /** A server of names stands on any other node, so in two halves some have none. */
  private hasDns(node: FakeNode): boolean {
    return !(node instanceof FakeAntreaNode) || this.cluster.nodes.every(({ pods }) => pods === node.pods);
  }

  private restart(node: FakeNode): string {
    this.cluster.quiet(node, 'it restarts');
    if (node.restarting) return '';
    node.restarting = true;
    this.later(() => node.restart());
    return '';
  }

  /** Something that happens by itself, at some time. */
  private later(happens: () => void) {
    const task = (function* (): Task {
      yield () => true;
      happens();
    })();
    this.scheduler.start(task, task);
  }

  private another(manifest: string, condition: string, scope: Scope): Task {
    const node = this.cluster.node(JSON.parse(replaced(manifest, scope)).metadata.name);
    const before = replaced(condition, scope).split(' != ')[1];
    return (function* () {
      yield () => String(node.boots) !== before;
    })();
  }
}

const ranges = { old: '10.244.0.0/16', new: '10.245.0.0/16', none: '' };
const order = ['canary', 'rest', 'control-plane'];

const groupOf = ({ labels }: FakeNode) =>
  labels.has('node-role.kubernetes.io/control-plane')
    ? 'control-plane'
    : labels.get('role') === 'canary'
      ? 'canary'
      : 'rest';
