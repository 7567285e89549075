import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type EntryKind = 'file' | 'folder' | 'symbolic link' | 'special file';

/** What lies in `folder` below the given names, by path with `/`. Symbolic links are named, never followed. */
export function readTree(folder: string, names: Iterable<string>): Map<string, EntryKind> {
  const found = new Map<string, EntryKind>();
  for (const name of names) {
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (stat) visit(folder, name, kindOf(stat), found);
  }
  return found;
}

function visit(folder: string, path: string, kind: EntryKind, found: Map<string, EntryKind>): void {
  found.set(path, kind);
  if (kind !== 'folder') return;
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    visit(folder, `${path}/${entry.name}`, kindOf(entry), found);
  }
}

/** What stands at one path, links not followed. */
export function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'symbolic link' : 'special file';
}
