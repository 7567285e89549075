import type { Finding } from '../../diagnostics/finding';
import type { Source } from '../../diagnostics/place';

/** What was asked for, or why there is none. The finding has no place: who asked knows where the name was written. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };

/** The texts of one repository. Paths are relative to its root, with `/`; nothing outside of it can be read. */
export interface Sources {
  /** The root as a user knows it. */
  readonly root: string;
  /** The text at a path; a leading byte order mark is taken off. */
  readonly read: (path: string) => Outcome<Source>;
  /**
   * The files that a path or glob names (see glob.ts), sorted; `from` is the file that names them, and they are
   * relative to its folder. A path without wildcards is not looked up: reading it tells whether it is there.
   */
  readonly list: (pattern: string, from: string) => Outcome<readonly string[]>;
}
