import { join } from 'node:path/posix';
import { type Finding, finding } from '../diagnostics/finding';
import type { OutputFile } from './output-file';
import type { OutputFolder } from './output-folder';
import { sha256 } from './output-index';
import { appliedFolders, foldersOf } from './output-path';

/** What a run would do to a cluster's folder. Where a finding is an error, it must not be done. */
export interface OutputPlan {
  /** New files, and those that are replaced. */
  readonly write: readonly OutputFile[];
  readonly remove: readonly string[];
  readonly unchanged: number;
  /** Files that cannot be written or removed. */
  readonly refused: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Compares what is due with what is there. Only what is still as it was written last, by the index, is replaced or removed;
 * `force` does it to any file, but never to a folder or through a link.
 */
export function planOutput(folder: OutputFolder, files: readonly OutputFile[], force: boolean): OutputPlan {
  const { tree, index, hashOf } = folder;
  const at = (path: string) => ({ path: join(folder.path, path) });
  const write: OutputFile[] = [];
  const remove: string[] = [];
  const refused: string[] = [];
  const findings: Finding[] = [];
  const obstacles = new Set<string>();
  let unchanged = 0;

  for (const file of files) {
    const { path } = file;
    const obstacle = obstacleOf(folder, path);
    if (obstacle) {
      refused.push(path);
      if (!obstacles.has(obstacle.path)) findings.push(finding('FL-OUT-005', { ...obstacle, ...at(obstacle.path) }));
      obstacles.add(obstacle.path);
      continue;
    }
    const there = tree.has(path) ? hashOf(path) : undefined;
    if (there === sha256(file.text)) unchanged++;
    else if (there === undefined || there === index.get(path) || force) write.push(file);
    else {
      refused.push(path);
      findings.push(finding(index.has(path) ? 'FL-OUT-002' : 'FL-OUT-003', at(path)));
    }
  }

  const due = new Set(files.map(({ path }) => path));
  for (const [path, hash] of index) {
    if (due.has(path) || tree.get(path) !== 'file') continue;
    if (force || hashOf(path) === hash) remove.push(path);
    else {
      refused.push(path);
      findings.push(finding('FL-OUT-004', at(path)));
    }
  }

  for (const [path, kind] of tree) {
    const applied = appliedFolders.find((name) => path === name || path.startsWith(`${name}/`));
    const ours = due.has(path) || obstacles.has(path) || (kind === 'file' && index.has(path));
    if (applied === undefined || kind === 'folder' || ours) continue;
    findings.push(finding('FL-OUT-009', { ...at(path), folder: join(folder.path, applied) }));
  }
  return { write, remove, unchanged, refused, findings };
}

/** What stands in the way of a file: something that is no folder where it needs one, or no file at its own place. */
function obstacleOf({ tree }: OutputFolder, path: string) {
  for (const folder of foldersOf(path)) {
    const is = tree.get(folder);
    if (is && is !== 'folder') return { path: folder, is, due: 'folder' };
  }
  const is = tree.get(path);
  return is && is !== 'file' ? { path, is, due: 'file' } : undefined;
}
