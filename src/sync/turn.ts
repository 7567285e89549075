import type { Manifest } from '../stages/manifest';
import type { ApplicationName } from '../stages/stages';
import type { Phase } from './hooks';

/** A manifest in its turn: what Argo CD applies when. */
export interface Turn {
  readonly manifest: Manifest;
  readonly application: ApplicationName;
  readonly phase: Phase;
  /** The wave it is applied in: its stage's, unless something in an earlier one pulls it forward. */
  readonly wave: number;
}
