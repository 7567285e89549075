/** A text that was read, and the name by which a user knows it: a path relative to the repository's root, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a source: offsets in UTF-16 code units, `end` exclusive. */
export interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}
