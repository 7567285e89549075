import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => writeFileSync(join(folder, 'out/example/cni/99-mine.yaml'), '# mine\n');
