import { statSync } from 'node:fs';

/** Whether a path leads to a folder. Of what cannot be looked at, such as a circle of links, reading tells more than this. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
