import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fairlead, repository, snapshot } from './command';

const good = readFileSync('specs/edge1.yaml', 'utf8');
let folder = '';
let before: Record<string, string> = {};
beforeAll(() => {
  folder = repository();
  before = snapshot(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles `text` in place of a spec and looks at what a user sees. */
function broken(text: string | Buffer, name = 'edge1.yaml') {
  writeFileSync(join(folder, 'specs', name), text);
  try {
    return fairlead(folder, ['synth']);
  } finally {
    if (name !== 'edge1.yaml') rmSync(join(folder, 'specs', name));
    writeFileSync(join(folder, 'specs/edge1.yaml'), good);
  }
}

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
  .split('')
  .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`)
  .join('\n')}\n`;

describe('bad input is a finding, without a stack trace, and leaves the output as it was', () => {
  test.each<[string, string | Buffer, RegExp]>([
    ['a truncated file', good.slice(0, good.indexOf('10.250.0.0')), /FL-YAML-\d+/],
    ['a nesting of 20,000', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, /FL-YAML-\d+/],
    ['an alias bomb', bomb, /FL-YAML-\d+/],
    ['a scalar of 10 MB', `${good}# ${'x'.repeat(10_000_000)}\n`, /FL-SRC-\d+/],
    ['a key __proto__', `${good}  __proto__: {polluted: true}\n`, /FL-YAML-\d+.*__proto__/],
    ['a list where a map is due', good.replace('cni: {cilium: {version: 1.20.0}}', 'cni: [cilium]'), /FL-SPEC-\d+/],
    ['two documents', `${good}---\n${good}`, /FL-SPEC-\d+/],
    ['tabs for indentation', good.replace(/^ {2}pods/m, '\tpods'), /FL-YAML-\d+/],
    ['nothing', '', /FL-SPEC-\d+/],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]), /FL-SRC-\d+/],
    ['a wrong type', good.replace('count: 3', 'count: "3"'), /FL-SPEC-\d+/],
    ['a merge key', good.replace('  pods: {cidrs', '  <<: {a: 1}\n  pods: {cidrs'), /FL-YAML-\d+/],
    [
      'a private key',
      good.replace('version: 1.20.0', 'version: 1.20.0, config: {x: "-----BEGIN PRIVATE KEY-----"}'),
      /FL-SPEC-\d+/,
    ],
  ])('%s', (_, text, finding) => {
    const { status, stdout, stderr } = broken(text);
    expect(stderr).toMatch(finding);
    expect(stderr).toContain('specs/edge1.yaml');
    expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .*(:\d+:\d+|<anonymous>)|node:internal|undefined|\[object/);
    expect([1, 2]).toContain(status);
    expect(snapshot(join(folder, 'dist'))).toEqual(before);
  });

  test('a byte order mark and CRLF are no mistake', () => {
    expect(broken(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toMatchObject({ status: 0 });
    expect(snapshot(join(folder, 'dist'))).toEqual(before);
  });

  test('a spec that extends itself in a circle, one that is missing, one outside of the repository', () => {
    const extending = (path: string) => good.replace('spec:\n', `spec:\n  extends: [${path}]\n`);
    mkdirSync(join(folder, 'bases'), { recursive: true });
    writeFileSync(join(folder, 'bases/circle.yaml'), extending('../specs/edge1.yaml'));
    symlinkSync('/etc/passwd', join(folder, 'bases/link.yaml'));
    for (const path of [
      '../bases/circle.yaml',
      '../bases/absent.yaml',
      '../../outside.yaml',
      '/etc/passwd',
      '../bases/link.yaml',
    ]) {
      const { status, stderr } = broken(extending(path));
      expect([path, status, stderr]).toEqual([
        path,
        expect.toBeOneOf([1, 2]),
        expect.stringMatching(/error\[FL-SRC-\d+\]/),
      ]);
      expect(stderr).not.toContain('root:x:');
    }
    expect(snapshot(join(folder, 'dist'))).toEqual(before);
  });

  test('two specs of one cluster', () => {
    const { status, stderr } = broken(good, 'edge1-again.yaml');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/edge1/)]);
    expect(snapshot(join(folder, 'dist'))).toEqual(before);
  });

  test('a spec that is not there', () => {
    expect(fairlead(folder, ['synth', 'specs/absent.yaml'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/FL-SRC-\d+/),
    });
  });

  test('a file that was changed by hand is reported and kept, and replaced when forced', () => {
    const file = join(folder, 'dist/edge1/cni/70-cni-agent.yaml');
    const mended = `${readFileSync(file, 'utf8')}# mended\n`;
    writeFileSync(file, mended);
    expect(fairlead(folder, ['synth'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/FL-OUT-\d+.*70-cni-agent/),
    });
    expect(readFileSync(file, 'utf8')).toBe(mended);
    expect(fairlead(folder, ['synth', '--check'])).toMatchObject({ status: 1 });
    expect(fairlead(folder, ['synth', '--force'])).toMatchObject({ status: 0 });
    expect(snapshot(join(folder, 'dist'))).toEqual(before);
  });
});

test.each([
  ['check', '--from', 'HEAD'],
  ['plan', '--from', 'HEAD'],
  ['synth', '--from', 'HEAD'],
  ['equiv', 'HEAD', 'specs'],
  ['diff', 'HEAD', '.'],
  ['reach', 'HEAD:specs'],
])('%s %s %s says that git is missing', (...argv) => {
  const { status, stderr } = fairlead(folder, argv, { PATH: '/nowhere' });
  expect(stderr).toMatch(/git, which could know it, is not installed/);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(status).toBe(2);
});
