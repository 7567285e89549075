import { setTimeout as wait } from 'node:timers/promises';
import type { Observed } from '../../migrate/status/observed';
import type { Cluster } from './cluster';
import { ClusterError } from './cluster-error';
import { listAll } from './list-all';

/** Whoever is told of a collection. */
interface Listener<T> {
  /** All that it holds, after each change. */
  readonly changed: (held: readonly T[]) => void;
  /** It cannot be followed for now. */
  readonly troubled: (message: string) => void;
}

/** Milliseconds before the next try; twice as long after each that failed. */
const pauses = { first: 500, longest: 30_000 } as const;

/**
 * Lists a collection and watches it until `signal`: from where the last watch ended, and from a new list where the server does
 * not remember that any more. Throws ClusterError where waiting does not help, and where the first list cannot be had.
 */
export async function follow<T extends Observed>(
  cluster: Cluster,
  path: string,
  signal: AbortSignal,
  { changed, troubled }: Listener<T>,
): Promise<void> {
  let held = new Map<string, T>();
  let version: string | undefined;
  let pause: number = pauses.first;

  async function list(): Promise<string> {
    const { items = [], metadata } = (await listAll<T>(cluster, path)) ?? {};
    held = new Map(items.map((one) => [one.metadata.name, one]));
    changed(items);
    return metadata?.resourceVersion ?? '';
  }

  async function watch(from: string): Promise<void> {
    for await (const { type, object } of cluster.watch<T>(path, from, signal)) {
      version = object.metadata.resourceVersion ?? version;
      pause = pauses.first;
      if (type === 'DELETED') held.delete(object.metadata.name);
      else if (type !== 'BOOKMARK') held.set(object.metadata.name, object);
      changed([...held.values()]);
    }
  }

  version = await list();
  while (!signal.aborted) {
    try {
      version ??= await list();
      await watch(version);
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      // Too long ago for the server, or nothing of that kind is there yet.
      const forgotten = error.status === 410 || error.status === 404;
      if (forgotten) version = undefined;
      else if (!error.passing) throw error;
      if (error.status !== 410) troubled(error.message);
    }
    // A server that ends each watch at once is not to be asked without a break either.
    await wait(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(2 * pause, pauses.longest);
  }
}
