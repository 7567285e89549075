import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is gone when the benchmark is over. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
