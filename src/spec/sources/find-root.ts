import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The repository that `folder` lies in: the nearest folder above it, or itself, that holds `.git`; else itself. */
export function findRoot(folder: string): string {
  const start = resolve(folder);
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return start;
  }
}
