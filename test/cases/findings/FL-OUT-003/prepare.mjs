import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => {
  mkdirSync(join(folder, 'out/example/cni'), { recursive: true });
  writeFileSync(join(folder, 'out/example/cni/10-foundation.yaml'), '# mine\n');
};
