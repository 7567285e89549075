import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitSources } from '../../../src/spec/sources/git-sources';

const root = mkdtempSync(join(tmpdir(), 'fairlead-git-'));
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    stdio: 'ignore',
  });

beforeAll(() => {
  git('init', '-q', '-b', 'main');
  mkdirSync(join(root, 'specs/policies/deep'), { recursive: true });
  writeFileSync(join(root, 'specs/fra1.yaml'), 'old: ä\n');
  writeFileSync(join(root, 'specs/policies/a.yaml'), 'a\n');
  writeFileSync(join(root, 'specs/policies/deep/b c.yaml'), 'b\n');
  symlinkSync('a.yaml', join(root, 'specs/policies/link.yaml'));
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  writeFileSync(join(root, 'specs/fra1.yaml'), 'new\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const main = () => {
  const sources = gitSources(root, 'main');
  if (!sources || sources === 'no git') throw new Error('git does not know main');
  return sources;
};

describe('sources from a git revision', () => {
  test('have the text of the revision, not that of the disk', () => {
    expect(main().read('specs/fra1.yaml')).toEqual({
      ok: true,
      value: { path: 'main:specs/fra1.yaml', text: 'old: ä\n' },
    });
  });
  test('list by globs, from a file by either of its names', () => {
    const files = ['specs/policies/a.yaml', 'specs/policies/deep/b c.yaml', 'specs/policies/link.yaml'];
    for (const from of ['specs/fra1.yaml', 'main:specs/fra1.yaml'])
      expect(main().list('policies/**/*.yaml', from)).toEqual({ ok: true, value: files });
  });
  test('read what was listed', () => {
    const sources = main();
    sources.list('policies/**/*.yaml', 'specs/fra1.yaml');
    expect(sources.read('specs/policies/deep/b c.yaml')).toMatchObject({ ok: true, value: { text: 'b\n' } });
  });
  test('tell of a text that git does not have, as in a part of a clone', () => {
    const of = (path: string) =>
      execFileSync('git', ['-C', root, 'rev-parse', `main:${path}`], { encoding: 'utf8' }).trim();
    const object = of('specs/policies/a.yaml').replace(/^../, '$&/');
    const stored = join(root, '.git/objects', object);
    renameSync(stored, `${stored}.gone`);
    const sources = main();
    sources.list('policies/**/*.yaml', 'specs/fra1.yaml');
    expect(sources.read('specs/policies/a.yaml')).toMatchObject({ ok: false, finding: { code: 'FL-SRC-002' } });
    expect(sources.read('specs/policies/deep/b c.yaml')).toMatchObject({ ok: true });
    renameSync(`${stored}.gone`, stored);
  });
  test('follow no link', () => {
    expect(main().read('specs/policies/link.yaml')).toMatchObject({ ok: false, finding: { code: 'FL-SRC-004' } });
  });
  test('say what is not there, and what was perhaps meant', () => {
    expect(main().read('specs/fra2.yaml')).toMatchObject({
      ok: false,
      finding: { code: 'FL-SRC-001', help: 'did you mean `specs/fra1.yaml`?' },
    });
  });
  test('lead nowhere out of the repository', () => {
    expect(main().list('../../x.yaml', 'specs/fra1.yaml')).toMatchObject({
      ok: false,
      finding: { code: 'FL-SRC-003' },
    });
  });
  test.each(['nope', '', '--help', 'main^{tree}:', 'main\nmain'])('are not there for the revision %j', (revision) => {
    expect(gitSources(root, revision)).toBeUndefined();
  });
});
