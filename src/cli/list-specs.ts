import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Also a file whose kind is misspelt is a spec, and an error: it must not be passed over in silence. */
const spec = /^(?:(["']?)kind\1\s*:\s*["']?ClusterNetwork\b|(["']?)apiVersion\2\s*:\s*["']?fairlead\.dev\/)/m;

/** The specs that lie directly in `folder`, sorted: its files `*.yaml` that are of Fairlead's kind. Empty where it is missing. */
export function listSpecs(folder: string): string[] {
  return names(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => spec.test(readFileSync(path, 'utf8')));
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
