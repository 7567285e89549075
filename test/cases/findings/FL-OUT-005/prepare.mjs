import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => {
  mkdirSync(join(folder, 'out'));
  symlinkSync('../elsewhere', join(folder, 'out/example'));
};
