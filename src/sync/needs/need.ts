/**
 * How far the needed thing must be: `applied` before, `same-wave` or before (waves are applied whole before their health
 * is awaited), or `healthy`, which only an earlier wave or Application can promise.
 */
export type Readiness = 'applied' | 'same-wave' | 'healthy';

/** Something that must be there before an object. */
export interface Need {
  /** The identity of the needed object, as stages/kubernetes-object.ts spells it. */
  readonly key: string;
  readonly readiness: Readiness;
  /** Completes the sentence «it needs … »: `its ServiceAccount`. */
  readonly as: string;
}
