import { rmSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => rmSync(join(folder, 'out/example/cni/10-foundation.yaml'));
