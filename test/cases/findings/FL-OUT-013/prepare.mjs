import { cpSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => cpSync(join(folder, 'out/example'), join(folder, 'out/old'), { recursive: true });
