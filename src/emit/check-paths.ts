import { join } from 'node:path/posix';
import { type Finding, finding } from '../diagnostics/finding';
import type { OutputFile } from './output-file';
import { foldersOf, pathProblem } from './output-path';

/** That every file has a place of its own inside the cluster's folder, and the folder one inside the output's. */
export function checkPaths(out: string, cluster: string, files: readonly OutputFile[]): Finding[] {
  const problem = cluster.includes('/') ? 'it is not one name' : pathProblem(cluster);
  if (problem !== undefined) return [finding('FL-OUT-001', { path: cluster, reason: problem })];
  const paths = new Set<string>();
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  return files.flatMap(({ path }) => {
    const reason =
      pathProblem(path) ??
      (paths.has(path) ? 'two files are to be written there' : undefined) ??
      (folders.has(path) ? 'it is to be a file and a folder at once' : undefined);
    paths.add(path);
    return reason === undefined ? [] : [finding('FL-OUT-001', { path: `${join(out, cluster)}/${path}`, reason })];
  });
}
