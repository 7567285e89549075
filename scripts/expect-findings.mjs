// Writes what the fixtures of findings say.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './load.mjs';

process.chdir(root);
const { fixtureCodes, fixtures, runFixture } = await load('test/findings/fixture.ts');

for (const code of fixtureCodes()) {
  const text = await runFixture(code, 'bad');
  if (!text.includes(`[${code}]`)) {
    console.error(`${code}: its bad spec does not have it`);
    process.exitCode = 1;
  }
  writeFileSync(join(fixtures, code, 'expect.txt'), text);
}
