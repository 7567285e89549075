import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { indexFile } from './output-path';

/** The clusters that were written below `out`, by the index in their folder, sorted; none where there is no such folder. */
export function listOutput(out: string): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(out, entry.name, indexFile)))
    .map((entry) => entry.name)
    .sort();
}
