import { type Finding, finding } from '../diagnostics/finding';
import type { VendoredFile } from './vendored-files';

/**
 * Holds what lies in a cluster's folder `definitions/` against what is pinned; `there` has the sha256 of each file by its
 * path in that folder. A file more is wrong too where an Application applies the folder that it lies in.
 */
export function checkVendored(
  folder: string,
  due: readonly VendoredFile[],
  there: ReadonlyMap<string, string>,
): Finding[] {
  const paths = new Set(due.map(({ path }) => path));
  const applied = new Set(due.map(({ path }) => topOf(path)));
  return [
    ...due.flatMap(({ path, sha256 }) => {
      const is = there.get(path);
      if (is === sha256) return [];
      return [finding(is === undefined ? 'FL-VEN-003' : 'FL-VEN-004', { path: `${folder}/${path}` })];
    }),
    ...[...there.keys()]
      .filter((path) => applied.has(topOf(path)) && !paths.has(path))
      .map((path) => finding('FL-VEN-005', { path: `${folder}/${path}`, folder: `${folder}/${topOf(path)}` })),
  ];
}

const topOf = (path: string) => path.split('/', 1)[0] ?? path;
