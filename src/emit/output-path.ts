/** The index of a cluster's output; it stands beside the folders that Argo CD applies, never inside one. */
export const indexFile = 'index.json';

/** Where new files wait until all of them are written; while it is there, a run is writing. */
export const stagingFolder = '.fairlead-staging';

/** The folders that Argo CD applies as a whole, whatever lies in them. */
export const appliedFolders: readonly string[] = ['cni', 'network', 'operations', 'argocd'];

/** Why a path may not be written, or undefined: it must lead into the cluster's folder and nowhere else, on every system. */
export function pathProblem(path: string): string | undefined {
  const [top, ...below] = path.split('/');
  if (/[\\:\p{Cc}]/u.test(path)) return 'it holds a backslash, a colon or a control character';
  if (path.startsWith('/')) return 'it is absolute';
  if ([top, ...below].some((part) => part === '' || part === '.' || part === '..')) {
    return 'it has an empty part, `.` or `..`';
  }
  return path === indexFile || top === stagingFolder ? 'the name is taken by Fairlead itself' : undefined;
}

/** The folders that a path leads through, outermost first. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
