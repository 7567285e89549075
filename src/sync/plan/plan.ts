import type { Finding } from '../../diagnostics/finding';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';
import type { ApplicationName, StageName } from '../../stages/stages';
import type { Phase } from '../hooks';
import type { World } from '../world';

/** What Argo CD is given at one time. */
export interface Desired {
  /** The manifests as they are applied, with Argo CD's annotations. */
  readonly manifests: readonly Manifest[];
  readonly world: World;
  /** The Applications that remove what is not in git any more. */
  readonly prunes: ReadonlySet<ApplicationName>;
}

/** What Argo CD does to bring a cluster to a state. */
export interface SyncPlan {
  /** One after another, each once the one before it is healthy. */
  readonly applications: readonly ApplicationPlan[];
  /** Where a sync would stop, or wait for somebody; all that the Applications and their waves name. */
  readonly findings: readonly Finding[];
}

export interface ApplicationPlan {
  readonly name: ApplicationName;
  /** The waves of its sync; none where nothing has changed. */
  readonly waves: readonly WavePlan[];
  /** How many seconds the sync takes at least. */
  readonly seconds: number;
  /** Objects that are not in git any more and stay nevertheless. */
  readonly kept: readonly KubernetesObject[];
  /** Hooks that run only where the sync fails. */
  readonly onFailure: readonly KubernetesObject[];
  /** Why its dry run over all waves fails, before anything is applied. */
  readonly refusals: readonly Finding[];
}

export interface WavePlan {
  /** Waves of one number are several where it has hooks in other phases. */
  readonly phase: Phase;
  readonly wave: number;
  readonly stages: readonly StageName[];
  /** Taken away before the wave's other objects are applied. */
  readonly pruned: readonly KubernetesObject[];
  readonly created: readonly KubernetesObject[];
  /** Those of `created` that are hooks: each sync runs them anew. */
  readonly hooks: readonly KubernetesObject[];
  readonly changed: readonly KubernetesObject[];
  /** Those of `changed` whose pods are replaced. */
  readonly restarted: readonly KubernetesObject[];
  readonly unchanged: number;
  /** Those of the wave that must be healthy before the next one begins. */
  readonly awaited: readonly KubernetesObject[];
  /** How many seconds pass at least until the next one begins. */
  readonly seconds: number;
  /** What keeps it from ending. */
  readonly stops: readonly Finding[];
}
