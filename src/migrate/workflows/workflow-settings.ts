import { formatCidr, parseCidr } from '../../address/cidr';
import type { ClusterModel } from '../../spec/model';
import { meshAgents } from '../../versions/mesh-agents';
import { sourceOf } from '../source-of';
import { answers } from './answers';
import { type DropLimit, dropLimit } from './drop-limit';
import { type MovingGroup, movingGroups } from './moving-groups';
import type { PolicyProbe } from './policy-probe';
import type { Target } from './target';

/** What routines and objects of the workflows are made from. */
export interface WorkflowSettings {
  readonly namespace: string;
  readonly kubectl: string;
  /** The image of steps on nodes, and what answers to probes in it. */
  readonly tools: string;
  readonly answers: readonly string[];
  readonly pullSecrets: readonly string[];
  readonly drainMinutes: number;
  readonly groups: readonly MovingGroup[];
  readonly target: Target;
  /** Agents of the CNI that is left, as kubectl selects them, where it has any. */
  readonly sourceAgents?: string;
  /** Ranges that pods have their addresses from, before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Nodes move in this phase. */
  readonly moving: boolean;
  readonly replaces: boolean;
  /** A node restarts by its own init system; otherwise a person restarts it. */
  readonly restarts: boolean;
  /** What a service mesh runs on nodes, as kubectl selects it. */
  readonly meshAgents: readonly string[];
  /** What nodes that have moved may lose. */
  readonly drops?: DropLimit;
  /** What policies are to do, as far as it can be tried now. */
  readonly probes: readonly PolicyProbe[];
}

/** Reads a model as the workflows see it; undefined where the spec asks for none, or names no image for their steps. */
export function workflowSettings(
  model: ClusterModel,
  target: Target,
  probes: readonly PolicyProbe[],
): WorkflowSettings | undefined {
  const { cni, migration, images, pods, kubernetes } = model;
  const source = migration && sourceOf(migration);
  const tools = migration?.workflows?.tools ?? target.image;
  if (!migration?.workflows || !source || tools === undefined) return undefined;
  const { namespace, kubectl, drainMinutes } = migration.workflows;
  const drops = dropLimit(model);
  return {
    namespace,
    kubectl,
    tools,
    answers: (tools === target.image && target.answers) || answers,
    pullSecrets: images.pullSecrets,
    drainMinutes,
    groups: movingGroups(model, migration),
    target,
    ...(source.agents !== undefined && { sourceAgents: source.agents }),
    before: plain(source.cidrs),
    after: plain(pods.cidrs),
    moving: migration.phase === 'nodes',
    replaces: migration.method === 'replace-node',
    // Talos has no systemd, and restarts by its own API alone.
    restarts: kubernetes.distribution !== 'talos',
    meshAgents: cni.cilium?.serviceMesh ? meshAgents[cni.cilium.serviceMesh].agents : [],
    ...(drops && { drops }),
    // Beside another CNI nothing is denied on nodes that have moved before `enforce`.
    probes: probes.filter(({ allowed }) => allowed || !target.beside || migration.phase === 'enforce'),
  };
}

/** In the one form that scripts read; what is none is a finding. */
function plain(cidrs: readonly string[]): string[] {
  return cidrs.flatMap((text) => {
    const cidr = parseCidr(text);
    return 'error' in cidr ? [] : [formatCidr(cidr)];
  });
}
