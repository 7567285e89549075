import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export default (folder) => {
  appendFileSync(join(folder, 'spec.yaml'), '  encryption: { type: wireguard }\n');
  mkdirSync(join(folder, 'out/example/.fairlead-staging'));
};
