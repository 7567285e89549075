import type { ObservedList } from '../../migrate/status/observed';
import type { Cluster } from './cluster';
import { ClusterError } from './cluster-error';

interface Listed<T> extends ObservedList<T> {
  readonly items: readonly T[];
}

/**
 * All that a collection holds, also where a server or what stands before it gives it in pages; undefined where there is none of
 * that kind. Every cluster has the core API: what does not know it is no cluster.
 */
export async function listAll<T>(cluster: Cluster, path: string): Promise<Listed<T> | undefined> {
  const pages: ObservedList<T>[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const page: ObservedList<T> | undefined = await cluster.get<ObservedList<T>>(next);
    if (!page && path.startsWith('/api/v1/'))
      throw new ClusterError(`${cluster.server} has no \`${path}\`: it is no API server of Kubernetes`);
    if (!page) return undefined;
    pages.push(page);
    const from: string | undefined = page.metadata?.continue;
    next = from ? `${path}${path.includes('?') ? '&' : '?'}continue=${encodeURIComponent(from)}` : undefined;
  }
  return { ...pages.at(-1), items: pages.flatMap(({ items }) => items ?? []) };
}
