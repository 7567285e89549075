import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../spec/sources/is-folder';

/** The files that a path stands for: itself, or all YAML and JSON below a folder, sorted. A path to nothing is a file. */
export function manifestFiles(path: string): string[] {
  if (!isFolder(path)) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return manifestFiles(inner);
      return /\.(ya?ml|json)$/.test(entry.name) ? [inner] : [];
    });
}
