import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, print } from '../src/compile';
import { writeOutput } from '../src/emit/write-output';
import { fileSources } from '../src/spec/sources/file-sources';

/** Every folder below test/cases with a spec and what is expected of it; `npm run expect` writes that anew. */
const cases = readdirSync('test/cases', { recursive: true, encoding: 'utf8' })
  .filter((name) => existsSync(join('test/cases', name, 'expect')))
  .sort();

/** What a case is warned of in every version, which it keeps to show the setting. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  'cilium/on-prem-full': ['FL-CIL-010'],
  'cilium/mesh-peers': ['FL-CIL-012'],
  'cilium/tuned': ['FL-CIL-012', 'FL-CIL-006'],
};

describe('a case compiles to what is expected of it', () => {
  test.each(cases)('%s', (name) => {
    const { cluster = '', findings, network } = compile(`test/cases/${name}/spec.yaml`, fileSources('.'));
    const told = findings.filter(({ severity }) => severity !== 'note');
    expect(told.map(({ code }) => code)).toEqual(warnings[name.replace(/-[\d.]+(?=\/)/, '')] ?? []);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const files = network ? print(network) : [];
    const { stale } = writeOutput(`test/cases/${name}/expect`, cluster, files, { check: true });
    expect(stale).toEqual([]);
  });
});

test('there are cases', () => {
  expect(cases).toEqual(
    expect.arrayContaining(['minimal', 'native-bgp', 'on-prem-full', 'talos'].map((name) => `cilium-1.20.0/${name}`)),
  );
});
