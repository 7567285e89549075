import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, runBundle } from '../../imports/load-bundle';

const folder = mkdtempSync(join(tmpdir(), 'fairlead-bundle-'));

/** A bundle of its own, for V8 remembers in a process what it has compiled. */
function bundle(name: string): string {
  const file = join(folder, `${name}.js`);
  writeFileSync(file, `const { basename } = require('node:path');\nexports.${name} = () => basename(__filename);`);
  return file;
}

function run(file: string, name: string) {
  const { exports, script } = runBundle(file);
  const said = (exports as Readonly<Record<string, () => string>>)[name]?.();
  return { said, refused: script.cachedDataRejected };
}

describe('a bundle', () => {
  test('runs as a module without code from its build', () => {
    expect(run(bundle('bare'), 'bare')).toEqual({ said: 'bare.js', refused: undefined });
  });

  test('takes the code that V8 made of it', () => {
    const file = bundle('kept');
    writeFileSync(codeOf(file), runBundle(file).script.createCachedData());
    expect(run(file, 'kept')).toEqual({ said: 'kept.js', refused: false });
  });

  test.each([
    ['other', (data: Buffer) => data],
    ['cut', (data: Buffer) => data.subarray(0, 200)],
    ['noise', () => Buffer.from('not code')],
  ])('is compiled again beside code that is not its own: %s', (name, spoil) => {
    const file = bundle(name);
    writeFileSync(codeOf(file), spoil(runBundle(bundle(`longer_${name}`)).script.createCachedData()));
    expect(run(file, name)).toEqual({ said: `${name}.js`, refused: true });
  });
});

test.each([
  ['the library', ''],
  ['a command, which optimises late', 'bundles.optimiseLate();'],
])('the code that the build keeps for %s is taken', (_, first) => {
  const program = `const bundles = require('./lib/load-bundle.js'); ${first}
    bundles.loadBundle('validators/ClusterNetwork.js');
    for (const { script } of bundles.loadedBundles().values()) console.log(script.cachedDataRejected);`;
  // V8 itself complains on stderr of a flag that it does not know.
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'false\n', stderr: '' });
});
