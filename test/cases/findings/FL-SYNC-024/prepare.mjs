import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Five thousand of it. */
export default (folder) => {
  const file = join(folder, 'services.yaml');
  const one = readFileSync(file, 'utf8');
  const all = Array.from({ length: 5000 }, (_, index) => one.replaceAll(/\bservice\b/g, `service-${index}`));
  writeFileSync(file, all.join('---\n'));
};
