import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => {
  const file = join(folder, 'closed.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('nobody', 'nobody '.repeat(250_000)));
};
