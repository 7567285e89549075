/** A change of one object, or the version that a watch has come to. */
export interface WatchEvent<T> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  readonly object: T;
}

/** What the commands ask of a cluster. Paths begin with `/api`; every method throws ClusterError where it cannot be had. */
export interface Cluster {
  readonly context: string;
  readonly server: string;
  /** What stands at a path; undefined where nothing does. */
  readonly get: <T>(path: string) => Promise<T | undefined>;
  /** Creates an object in the collection at a path, and never twice. */
  readonly create: <T>(path: string, object: unknown) => Promise<T>;
  /** What changes in the collection at a path after `version`, until the server or `signal` ends it. */
  readonly watch: <T>(path: string, version: string, signal: AbortSignal) => AsyncIterable<WatchEvent<T>>;
}
