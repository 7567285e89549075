import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => {
  writeFileSync(join(folder, 'closed.yaml'), '# no more\n');
  appendFileSync(join(folder, 'out/example/network/90-isolate.yaml'), '# mine\n');
};
