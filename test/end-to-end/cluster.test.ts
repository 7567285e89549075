import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeApi, fakeApi } from '../cli/cluster/fake-api';
import { collections, movingRepository, node } from '../cli/cluster/moving-repository';

const repository = movingRepository();
let api: FakeApi;
beforeAll(async () => {
  api = await fakeApi();
  api.collections[collections.templates] = [{ metadata: { name: 'migrate-group-canary' } }];
  api.collections[collections.nodes] = [node('a', undefined, { role: 'canary' })];
  api.collections[collections.workflows] = [];
});
afterAll(async () => {
  await api.close();
  repository.remove();
});

/** The built command line, while the server of this process answers; the kubeconfig is that of the environment. */
function migrate(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, KUBECONFIG: api.kubeconfig };
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [resolve('lib/cli.js'), 'migrate', ...args],
      { cwd: repository.folder, env },
      (error, stdout, stderr) => (error ? fail(new Error(stderr)) : done({ stdout, stderr })),
    );
  });
}

test('the built command line runs a group and tells how far it is, and its library is silent', async () => {
  const { stdout, stderr } = await migrate('run', '--group', 'canary', '--yes');
  expect(stdout).toBe('cni-migration/migrate-group-canary-x7f2k\n');
  expect(stderr).not.toContain('Warning');
  const status = await migrate('status');
  expect(JSON.parse(status.stdout)).toMatchObject({ cluster: 'fra1', nodes: { total: 1, done: 0 } });
  expect(status.stderr).toBe('');
});

test('the library for clusters stands in a file of its own, which no other command reads', () => {
  const authentication = /class ExecAuth|ExecAuth ?= ?class/;
  expect(readFileSync('lib/kubeconfig.js', 'utf8')).toMatch(authentication);
  for (const file of ['cli', 'command-line', 'compiler', 'index', 'main']) {
    expect(readFileSync(`lib/${file}.js`, 'utf8')).not.toMatch(authentication);
  }
});
