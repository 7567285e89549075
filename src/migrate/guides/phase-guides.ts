import type { ClusterModel } from '../../spec/model';

/** A phase by its name. */
export type PhaseName = NonNullable<ClusterModel['migration']>['phase'];

/** What a phase is, in words. */
export interface PhaseGuide {
  readonly does: string;
  readonly risks: readonly string[];
  /** How to leave it backwards. */
  readonly back: string;
}

/** Each phase of a migration to one CNI. */
export type PhaseGuides = Readonly<Record<PhaseName, PhaseGuide>>;
