import type { Place } from '../diagnostics/place';
import type { ClusterModel } from './model';

/** A model together with the places that its values were written at. */
export interface LoadedSpec {
  readonly model: ClusterModel;
  /** The file that it was asked for by. */
  readonly file: string;
  /** Where the value at a JSON pointer stands, or the nearest thing around it that was written at all. */
  readonly place: (pointer: string) => Place | undefined;
}
