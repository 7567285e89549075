import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => appendFileSync(join(folder, 'out/example/cni/10-foundation.yaml'), '# mine\n');
