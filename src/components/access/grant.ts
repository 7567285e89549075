/** Names, or those of them that the settings' version has. */
export type Names<S> = readonly string[] | ((settings: S) => readonly string[]);

/** What an account may do, and why. */
export interface Grant<S = unknown> {
  readonly reason: string;
  /** Left out: always. */
  readonly when?: (settings: S) => boolean;
  /** The API group; empty for the core group, left out with `urls`. */
  readonly group?: string;
  readonly resources?: Names<S>;
  /** Only the objects of these names. */
  readonly names?: Names<S>;
  /** Paths of an API server that are no resources. */
  readonly urls?: readonly string[];
  readonly verbs: readonly string[];
}
