import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fairlead, repository, snapshot } from './command';

const folders: string[] = [];
const here = (folder: string) => {
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const committed = snapshot('dist');

test('the committed output is what the specs say', () => {
  expect(fairlead('.', ['synth', '--check'])).toMatchObject({ status: 0 });
});

test.each([
  [{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  [{ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', HOME: '/nonexistent' }],
])('another time zone and locale give the same bytes: %j', (env) => {
  const folder = here(repository());
  rmSync(join(folder, 'dist'), { recursive: true });
  expect(fairlead(folder, ['synth'], env)).toMatchObject({ status: 0, stdout: '' });
  expect(snapshot(join(folder, 'dist'))).toEqual(committed);
});

test('another working directory and another output folder give the same bytes', () => {
  const folder = here(repository());
  const deep = join(folder, 'a/b');
  mkdirSync(deep, { recursive: true });
  const out = here(mkdtempSync(join(tmpdir(), 'fairlead-out-')));
  expect(fairlead(deep, ['synth', '../../specs/fra1.yaml', '../../specs/edge1.yaml', '--out', out])).toMatchObject({
    status: 0,
  });
  expect(snapshot(out)).toEqual(committed);
});

test('a second synth writes nothing', () => {
  const folder = here(repository());
  expect(fairlead(folder, ['synth']).stderr).toMatch(
    /edge1: \d+ objects in \d+ files, \d+ unchanged\nfra1: \d+ objects in \d+ files, \d+ unchanged\n/,
  );
});

test('cdk8s synth gives the same bytes', () => {
  const folder = here(mkdtempSync(join(tmpdir(), 'fairlead-cdk8s-')));
  for (const name of ['specs', 'cdk8s.yaml', 'package.json']) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, '.git'));
  symlinkSync(resolve('lib'), join(folder, 'lib'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const { status, stderr } = spawnSync(join(folder, 'node_modules/.bin/cdk8s'), ['synth', '--no-check-upgrade'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  expect(snapshot(join(folder, 'dist'))).toEqual(committed);
});
