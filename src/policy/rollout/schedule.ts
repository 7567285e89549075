import type { PolicyChange } from './policy-change';

/** When a change reaches the API server. */
export interface Turn {
  /** A commit is synced once every agent has caught up with the one before. */
  readonly commit: number;
  readonly wave: number;
  /** Argo CD prunes in a wave before it applies. */
  readonly prunes: boolean;
}

/** When each change of a rollout comes. */
export type Schedule = (change: PolicyChange) => Turn;

/** Changes one after another, those of a step in any order. */
export type Steps = readonly (readonly PolicyChange[])[];

/** How Argo CD can be made to sync changes. */
export interface Timetable {
  /** All in one commit, as they are rendered. */
  readonly asRendered: Schedule;
  /** All in one commit, each step in a wave of its own, as far as there are waves; what goes goes when it goes. */
  readonly inWaves: (steps: Steps) => Schedule | undefined;
  /** Some of them, in a commit of their own. */
  readonly alone: (changes: readonly PolicyChange[]) => Schedule;
}
