import type { Predicate } from '../../model/predicate';
import type { Writing } from '../writing';

/** What the writer of Cilium's policies works with. */
export interface CiliumWriting extends Writing {
  /** The subjects for whom some policy names names. */
  readonly naming: readonly Predicate[];
}
