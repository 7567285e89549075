import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => appendFileSync(join(folder, 'spec.yaml'), '  encryption: { type: wireguard }\n');
