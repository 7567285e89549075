import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => writeFileSync(join(folder, 'closed.yaml'), '# no more\n');
