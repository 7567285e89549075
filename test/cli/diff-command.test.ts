import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';

const allow = (port: number) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  ingress:
    - from: [{podSelector: {matchLabels: {app: web}}}]
      ports: [{port: ${port}}]
`;

const pod = (name: string, app = name) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: {app: ${app}}}
spec: {containers: [{name: main, image: example}]}
`;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-cli-'));
  git('init', '-q');
  put('policies/cart.yaml', allow(8080));
  put('pods.yaml', ['cart', 'web', 'other'].map((name) => pod(name)).join('---\n'));
  commit('before');
});
afterEach(() => rmSync(cwd, { recursive: true }));

function git(...argv: string[]): void {
  execFileSync('git', ['-C', cwd, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...argv], { stdio: 'ignore' });
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function commit(tag: string): void {
  git('add', '-A');
  git('commit', '-qm', tag);
  git('tag', tag);
}

const cli = (...argv: string[]) =>
  runCli(['diff', ...argv, '--node-cidrs', '10.0.0.0/24', '--pod-cidrs', '10.244.0.0/16'], {
    cwd,
    toolbox: openToolbox(cwd),
  });

describe('fairlead diff', () => {
  it('CM-40 tells in words what appears and disappears, and which rule does it', async () => {
    put('policies/cart.yaml', allow(8081));
    commit('after');
    const { code, stdout } = await cli('before', 'after');
    expect([code, stdout]).toEqual([
      1,
      `from before to after: 1 connection appears, 1 disappears

shop/web may now send to shop/cart: 8081/TCP
shop/web may no longer send to shop/cart: 8080/TCP
  for NetworkPolicy shop/cart /spec/ingress/0 is changed, after:policies/cart.yaml:7
`,
    ]);
  });

  it('writes a table that a pull request shows', async () => {
    put('policies/cart.yaml', allow(8081));
    commit('after');
    expect(
      (await cli('before', 'after', '-o', 'markdown')).stdout,
    ).toBe(`from before to after: 1 connection appears, 1 disappears

|  | from | to | traffic | by |
| --- | --- | --- | --- | --- |
| appears | shop/web | shop/cart | 8081/TCP | NetworkPolicy shop/cart /spec/ingress/0 is changed, after:policies/cart.yaml:7 |
| disappears | shop/web | shop/cart | 8080/TCP | NetworkPolicy shop/cart /spec/ingress/0 is changed, after:policies/cart.yaml:7 |
`);
  });

  it('blames what is added and what is removed, and tells addresses in ranges', async () => {
    rmSync(join(cwd, 'policies/cart.yaml'));
    commit('after');
    const { changes } = JSON.parse((await cli('before', 'after', '-o', 'json')).stdout);
    const because = [
      expect.objectContaining({
        change: 'removed',
        object: 'NetworkPolicy shop/cart',
        file: 'before:policies/cart.yaml',
      }),
    ];
    const outside = ['0.0.0.0-9.255.255.255', '10.0.1.0-10.243.255.255', '10.245.0.0-255.255.255.255', '::/0'];
    expect(changes).toContainEqual({
      ...{ from: { outside, sorts: ['external'] }, to: { inside: ['shop/cart'] } },
      ...{ appears: ['everything'], disappears: [], because },
    });
    const back = JSON.parse((await cli('after', 'before', '-o', 'json')).stdout);
    expect(back.changes).toContainEqual(
      expect.objectContaining({ disappears: ['everything'], because: [expect.objectContaining({ change: 'added' })] }),
    );
  });

  it('knows a workload by its name where its labels change, and blames it', async () => {
    put('pods.yaml', [pod('cart'), pod('web', 'other'), pod('other')].join('---\n'));
    commit('after');
    const { code, stdout } = await cli('before', 'after');
    expect([code, stdout]).toEqual([
      1,
      `from before to after: 0 connections appear, 1 disappears

shop/web may no longer send to shop/cart: 8080/TCP
  for Pod shop/web /metadata/name is changed, after:pods.yaml:8
`,
    ]);
  });

  it('tells that nothing changes where policies are only written otherwise, or a workload comes', async () => {
    put('policies/cart.yaml', allow(8080).replace('{port: 8080}', '{port: 8080, endPort: 8080, protocol: TCP}'));
    put('new.yaml', pod('late'));
    commit('after');
    expect(await cli('before', 'after')).toMatchObject({
      code: 0,
      stdout: 'no connection changes from before to after\n',
    });
  });

  it('compares with the disk, and only what it is asked for', async () => {
    put('policies/cart.yaml', allow(8081));
    expect((await cli('before', '.')).stdout).toContain('policies/cart.yaml:7');
    expect((await cli('before', '.', 'pods.yaml')).code).toBe(0);
    put('more/closed.yaml', allow(1).replace('name: cart', 'name: more').replace('app: cart', 'app: other'));
    const { code, stdout } = await cli('before', '.', 'more', 'pods.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('NetworkPolicy shop/more /spec/podSelector is added, more/closed.yaml:5');
  });

  it('refuses what cannot be read', async () => {
    put('policies/cart.yaml', 'kind: [');
    commit('after');
    const broken = await cli('before', 'after');
    expect([broken.code, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('after:policies/cart.yaml:1');
    expect((await cli('before', 'nobody')).stderr).toContain('`nobody` is no revision');
    expect((await cli('before', 'after', 'nowhere')).stderr).toContain('no manifest in `nowhere`');
    expect((await cli('before')).stderr).toContain('needs REV1 and REV2');
  });
});
