import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path/posix';

/**
 * Makes a folder and what is missing above it, and gives the topmost that it made. `recursive` of Node would go on for ever
 * where a file system answers ENOENT inside a folder that is there, as /proc does.
 */
export function makeFolders(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const above = dirname(path);
  const made = above === path ? undefined : makeFolders(above);
  mkdirSync(path);
  return made ?? path;
}
