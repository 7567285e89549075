import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSources } from '../../../src/spec/sources/file-sources';
import { findRoot } from '../../../src/spec/sources/find-root';
import type { Outcome } from '../../../src/spec/sources/sources';

let base = '';
let root = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'fairlead-sources-'));
  root = join(base, 'repository');
  const files = {
    'repository/.git/HEAD': '',
    'repository/specs/a.yaml': '\uFEFFa: 1\n',
    'repository/policies/b.yaml': 'b',
    'repository/policies/deep/er/c.yaml': 'c',
    'repository/policies/.hidden.yaml': 'h',
    'repository/policies/node_modules/d.yaml': 'd',
    'repository/large.yaml': ' '.repeat(5 * 1024 * 1024 + 1),
    'repository/nul.yaml': 'a: \0',
    'repository/latin1.yaml': Buffer.from([0x61, 0x0a, 0xe9, 0x0a]),
    'repository/replacement.yaml': 'a: "\uFFFD"',
    'secret.txt': 'outside',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content);
  }
  symlinkSync('../secret.txt', join(root, 'leak.yaml'));
  symlinkSync('specs/a.yaml', join(root, 'link.yaml'));
  symlinkSync('..', join(root, 'policies/loop'));
  symlinkSync('circle.yaml', join(root, 'circle.yaml'));
  symlinkSync('nowhere', join(root, 'specs/broken.yml'));
  symlinkSync(root, join(base, 'linked-root'));
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
});
afterAll(() => rmSync(base, { recursive: true }));

const code = <T>(outcome: Outcome<T>) => (outcome.ok ? outcome.value : outcome.finding.code);

test('a file is read under its path from the root, without its byte order mark', () => {
  const { read } = fileSources(root);
  const source = { path: 'specs/a.yaml', text: 'a: 1\n' };
  expect(code(read('specs/a.yaml'))).toEqual(source);
  expect(code(read('./specs/../specs/a.yaml'))).toEqual(source);
  expect(code(read(join(root, 'specs/a.yaml')))).toEqual(source);
  expect(code(read('link.yaml'))).toEqual({ path: 'link.yaml', text: 'a: 1\n' });
  expect(code(fileSources(join(base, 'linked-root')).read(join(base, 'linked-root/specs/a.yaml')))).toEqual(source);
});

test('nothing outside of the root is read, by `..`, an absolute path or a link', () => {
  const { read } = fileSources(root);
  for (const path of ['../secret.txt', join(base, 'secret.txt'), '/etc/passwd', 'leak.yaml']) {
    expect(code(read(path)), path).toBe('FL-SRC-003');
  }
});

test('what is no text is refused, each for its reason', () => {
  const { read } = fileSources(root);
  expect(code(read('circle.yaml'))).toBe('FL-SRC-002');
  expect(code(read('specs'))).toBe('FL-SRC-004');
  expect(code(read('pipe.yaml'))).toBe('FL-SRC-004');
  expect(code(read('large.yaml'))).toBe('FL-SRC-005');
  expect(code(read('latin1.yaml'))).toBe('FL-SRC-006');
  expect(code(read('nul.yaml'))).toBe('FL-SRC-007');
  expect(code(read('replacement.yaml'))).toMatchObject({ text: 'a: "\uFFFD"' });
});

test('the place of the first byte that is not UTF-8 is told', () => {
  const outcome = fileSources(root).read('latin1.yaml');
  expect(outcome).toMatchObject({ finding: { place: { start: 2, end: 3 } } });
});

test('a file that is not there is told with the one that was probably meant', () => {
  const outcome = fileSources(root).read('specs/b.yaml');
  expect(outcome).toMatchObject({ finding: { code: 'FL-SRC-001', help: 'did you mean `specs/a.yaml`?' } });
  expect(code(fileSources(root).read('specs/a.yaml/b.yaml'))).toBe('FL-SRC-001');
  // A link to nothing has its own name beside it.
  const broken = fileSources(root).read('specs/broken.yml');
  expect(broken).not.toMatchObject({ finding: { help: expect.stringContaining('broken.yml') } });
  expect(code(broken)).toBe('FL-SRC-001');
});

test('globs are relative to the file that names them, and follow no linked folder', () => {
  const { list } = fileSources(root);
  expect(code(list('../policies/**/*.yaml', 'specs/a.yaml'))).toEqual(['policies/b.yaml', 'policies/deep/er/c.yaml']);
  expect(code(list('*.yaml', 'specs/a.yaml'))).toEqual(['specs/a.yaml']);
  // Reading it tells that it leads nowhere: left out, what it should hold would be missing without a word.
  expect(code(list('*.yml', 'specs/a.yaml'))).toEqual(['specs/broken.yml']);
  expect(code(list('nowhere/*.yaml', 'specs/a.yaml'))).toBe('FL-SRC-008');
  expect(code(list('../../**', 'specs/a.yaml'))).toBe('FL-SRC-003');
  expect(code(list('missing.yaml', 'specs/a.yaml'))).toEqual(['specs/missing.yaml']);
});

test('the repository is the nearest folder above with .git, else the folder itself', () => {
  expect(findRoot(join(root, 'policies/deep'))).toBe(root);
  expect(findRoot(root)).toBe(root);
});
