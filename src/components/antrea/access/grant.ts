/** What an account may do, and why. */
export interface Grant {
  readonly reason: string;
  /** The API group; empty for the core group. */
  readonly group?: string;
  readonly resources?: readonly string[];
  /** Only the objects of these names. */
  readonly names?: readonly string[];
  /** Paths of an API server that are no resources. */
  readonly urls?: readonly string[];
  readonly verbs: readonly string[];
}
