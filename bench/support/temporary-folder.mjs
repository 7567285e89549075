import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = [];
// One listener for all of them: Node takes many for a leak.
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the benchmark is over; `begin` is how its path begins. */
export function temporaryFolder(begin = join(tmpdir(), 'fairlead-bench-')) {
  const folder = mkdtempSync(begin);
  folders.push(folder);
  return folder;
}
