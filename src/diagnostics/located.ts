import type { Place } from './place';

/** A document as plain data, and where each part of it stands. */
export interface Located<T = unknown> {
  readonly value: T;
  /** The place of the value at a JSON pointer, or of the nearest thing around it; `''` is the whole document. */
  readonly place: (pointer: string, what?: 'key' | 'value') => Place;
}
