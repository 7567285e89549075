import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { makeFolders } from './make-folders';
import type { OutputFile } from './output-file';
import { foldersOf, stagingFolder } from './output-path';

/**
 * Writes and removes files of `folder`, all of them or none: new content waits in a staging folder until all of it is on
 * disk, then changes places with the old by renames, and an error on the way changes them back before it is thrown.
 *
 * The staging folder also keeps a second run out: where it is there already, making it throws EEXIST.
 */
export function applyChanges(folder: string, write: readonly OutputFile[], remove: readonly string[]): void {
  const staging = join(folder, stagingFolder);
  const made = makeFolders(folder);
  mkdirSync(staging);
  const undo: (() => void)[] = [];
  try {
    for (const [i, { text }] of write.entries()) writeFileSync(join(staging, `new-${i}`), text);
    for (const [i, path] of remove.entries()) setAside(join(folder, path), join(staging, `removed-${i}`), undo);
    for (const [i, { path }] of write.entries()) {
      const target = join(folder, path);
      makeFolder(dirname(target), undo);
      if (existsSync(target)) setAside(target, join(staging, `old-${i}`), undo);
      renameSync(join(staging, `new-${i}`), target);
      undo.push(() => rmSync(target));
    }
  } catch (error) {
    // Should this fail as well, the old files stay in the staging folder for a human to find.
    for (const step of undo.reverse()) step();
    rmSync(staging, { recursive: true });
    if (made !== undefined) rmSync(made, { recursive: true });
    throw error;
  }
  rmSync(staging, { recursive: true });
  for (const path of remove) removeEmpty(folder, path);
}

function setAside(path: string, aside: string, undo: (() => void)[]): void {
  renameSync(path, aside);
  undo.push(() => renameSync(aside, path));
}

function makeFolder(path: string, undo: (() => void)[]): void {
  const made = makeFolders(path);
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true }));
}

/** The folders that a removed file leaves empty; one that holds something else refuses to go, and so do those around it. */
function removeEmpty(folder: string, path: string): void {
  for (const parent of foldersOf(path).reverse()) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
