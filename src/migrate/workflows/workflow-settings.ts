import { formatCidr, parseCidr } from '../../address/cidr';
import type { CiliumModel } from '../../components/cilium/cilium-model';
import { ciliumSettings } from '../../components/cilium/settings';
import { imageReference } from '../../versions/image';
import { sourceOf } from '../source-of';
import { type MovingGroup, movingGroups } from './moving-groups';
import type { PolicyProbe } from './policy-probe';

/** What routines and objects of the workflows are made from. */
export interface WorkflowSettings {
  readonly namespace: string;
  readonly kubectl: string;
  /** The image of the agents: what runs on nodes is on them already. */
  readonly agent: string;
  readonly pullSecrets: readonly string[];
  readonly drainMinutes: number;
  readonly groups: readonly MovingGroup[];
  /** Ranges that pods have their addresses from, before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Nodes move in this phase. */
  readonly moving: boolean;
  readonly replaces: boolean;
  /** A node restarts by its own init system; otherwise a person restarts it. */
  readonly restarts: boolean;
  /** What policies are to do, as far as it can be tried now. */
  readonly probes: readonly PolicyProbe[];
}

/** Reads a model as the workflows see it; undefined where the spec asks for none. */
export function workflowSettings(model: CiliumModel, probes: readonly PolicyProbe[]): WorkflowSettings | undefined {
  const { migration, images, pods, kubernetes } = model;
  const source = migration && sourceOf(migration);
  if (!migration?.workflows || !source) return undefined;
  const { namespace, kubectl, drainMinutes } = migration.workflows;
  return {
    namespace,
    kubectl,
    agent: imageReference(ciliumSettings(model).version.images.agent, images.registry),
    pullSecrets: images.pullSecrets,
    drainMinutes,
    groups: movingGroups(model, migration),
    before: plain(source.cidrs),
    after: plain(pods.cidrs),
    moving: migration.phase === 'nodes',
    replaces: migration.method === 'replace-node',
    // Talos has no systemd, and restarts by its own API alone.
    restarts: kubernetes.distribution !== 'talos',
    // Before `enforce` nothing is denied on nodes that have moved.
    probes: probes.filter(({ allowed }) => allowed || migration.phase === 'enforce'),
  };
}

/** In the one form that scripts read; what is none is a finding. */
function plain(cidrs: readonly string[]): string[] {
  return cidrs.flatMap((text) => {
    const cidr = parseCidr(text);
    return 'error' in cidr ? [] : [formatCidr(cidr)];
  });
}
