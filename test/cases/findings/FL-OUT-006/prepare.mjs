import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => appendFileSync(join(folder, 'out/example/index.json'), '<<<<<<< HEAD\n');
