import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A link to itself. */
export default (folder) => {
  rmSync(join(folder, 'closed.yaml'));
  symlinkSync('closed.yaml', join(folder, 'closed.yaml'));
};
