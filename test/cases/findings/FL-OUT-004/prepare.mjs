import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => {
  writeFileSync(join(folder, 'closed.yaml'), '# no more\n');
  appendFileSync(join(folder, 'out/example/network/95-deny.yaml'), '# mine\n');
};
