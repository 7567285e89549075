/** What an account may do, and why. */
export interface Grant<S> {
  readonly reason: string;
  /** Left out: always. */
  readonly when?: (settings: S) => boolean;
  /** The API group; empty for the core group. */
  readonly group: string;
  readonly resources: readonly string[];
  /** Only the objects of these names. */
  readonly names?: readonly string[];
  readonly verbs: readonly string[];
}
