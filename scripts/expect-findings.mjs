// Writes what the fixtures of findings say, and takes those that have fixtures out of the list of those that lack them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './load.mjs';

process.chdir(root);
const { fixtureCodes, fixtures, runFixture } = await load('test/findings/fixture.ts');

const codes = fixtureCodes();
for (const code of codes) {
  const text = await runFixture(code, 'bad');
  if (!text.includes(`[${code}]`)) {
    console.error(`${code}: its bad spec does not have it`);
    process.exitCode = 1;
  }
  writeFileSync(join(fixtures, code, 'expect.txt'), text);
}
const list = join(fixtures, 'lacking.txt');
const lacking = readFileSync(list, 'utf8')
  .split('\n')
  .filter((code) => !codes.includes(code));
writeFileSync(list, lacking.join('\n'));
