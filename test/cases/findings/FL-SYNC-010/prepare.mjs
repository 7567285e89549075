import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => {
  const file = join(folder, 'closed.yaml');
  const noted = `{ annotations: { note: '${'x'.repeat(270_000)}' }, name`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('{ name', noted));
};
