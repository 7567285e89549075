import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../../src/cli/open-toolbox';
import type { Outcome, Toolbox } from '../../../src/cli/toolbox';
import { sha256 } from '../../../src/emit/output-index';
import { contentOf, put } from '../../emit/folder';
import { aFinding } from '../../support/a-finding';
import { runCli } from '../run-cli';
import { withServer } from './serve';

const texts = { 'gateway-api/gateways.yaml': 'kind: A\n', 'gateway-api/routes.yaml': 'kind: Ä\n' };
const vendored = Object.entries(texts).map(([path, text]) => ({
  path,
  url: `https://upstream.example/${path}`,
  sha256: sha256(text),
}));

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-vendor-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const outcome = (cluster: string, files?: typeof vendored): Outcome => ({
  cluster,
  findings: [],
  unreadable: false,
  files: [],
  output: {
    objects: 1,
    files: () => [{ path: 'cni/10-foundation.yaml', text: 'kind: Namespace\n' }],
    deletion: () => ({ applications: [], findings: [] }),
    ...(files && { vendored: files }),
  },
});

/** The real command on real files, behind a compiler that knows what comes of each spec. */
function cli(argv: readonly string[], over: Partial<Toolbox> = {}) {
  const outcomes: Record<string, Outcome> = { a: outcome('a', vendored), b: outcome('b', vendored), up: outcome('up') };
  const compile = (spec: string) => outcomes[spec] ?? outcome(spec);
  return runCli(argv, { cwd, toolbox: { ...openToolbox(cwd), compile, ...over } });
}
const fill = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) put(join(cwd, folder), path, text);
};
const definitions = (cluster: string) => contentOf(join(cwd, 'dist', cluster, 'definitions'));

describe('fairlead vendor', () => {
  it('brings the files of a folder into every cluster, with an index of their own', async () => {
    fill('mirror', texts);
    expect(await cli(['vendor', 'a', 'b', '--from', 'mirror/'])).toMatchObject({ code: 0, stdout: '' });
    expect(definitions('a')).toEqual({ ...texts, 'index.json': expect.stringContaining(sha256('kind: A\n')) });
    expect(definitions('b')).toEqual(definitions('a'));
  });

  it('brings what one cluster has to another', async () => {
    fill('mirror', texts);
    await cli(['vendor', 'a', '--from', 'mirror']);
    expect((await cli(['vendor', 'b', '--from', 'dist/a/definitions'])).code).toBe(0);
    expect(definitions('b')).toEqual(definitions('a'));
  });

  it('brings files from an address, each of them once', async () => {
    const asked: (string | undefined)[] = [];
    await withServer(
      ({ url }, response) => {
        asked.push(url);
        response.end(Object.entries(texts).find(([path]) => url === `/crds/${path}`)?.[1]);
      },
      async (address) => {
        expect((await cli(['vendor', 'a', 'b', '--from', `${address}/crds`])).code).toBe(0);
      },
    );
    expect(asked.sort()).toEqual(Object.keys(texts).map((path) => `/crds/${path}`));
    expect(definitions('b')).toMatchObject(texts);
  });

  it('asks upstream where it is told of no other place', async () => {
    const asked: string[] = [];
    const read = async (source: string) => {
      asked.push(source);
      return { error: 'no network' };
    };
    const { code, stderr } = await cli(['vendor', 'a'], { read });
    expect(asked).toEqual(vendored.map(({ url }) => url));
    expect(code).toBe(2);
    expect(stderr).toContain(
      'error[FL-VEN-001]: `https://upstream.example/gateway-api/gateways.yaml` cannot be read: no network',
    );
  });

  it.each([
    ['a file that is missing', { 'gateway-api/routes.yaml': undefined }, 2, 'no such file'],
    ['a file that is another', { 'gateway-api/routes.yaml': 'kind: B\n' }, 1, 'is not the pinned file'],
    ['a file that is cut off', { 'gateway-api/routes.yaml': 'kind' }, 1, 'is not the pinned file'],
  ])('changes nothing for any cluster with %s', async (_, change, code, message) => {
    const files = Object.entries({ ...texts, ...change }).filter(
      (file): file is [string, string] => file[1] !== undefined,
    );
    fill('mirror', Object.fromEntries(files));
    const ran = await cli(['vendor', 'a', 'b', '--from', 'mirror']);
    expect(ran).toMatchObject({ code, stderr: expect.stringContaining(message) });
    expect(Object.keys(contentOf(cwd)).filter((path) => !path.startsWith('mirror/'))).toEqual([]);
  });

  it('changes nothing with a server that sends elsewhere', async () => {
    await withServer(
      (_, response) => response.writeHead(301, { location: 'https://elsewhere.example' }).end(),
      async (address) => {
        expect(await cli(['vendor', 'a', '--from', address])).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('leads to https://elsewhere.example'),
        });
      },
    );
    expect(contentOf(cwd)).toEqual({});
  });

  it('lets nothing be lost that was changed by hand, in one cluster or another', async () => {
    fill('mirror', texts);
    fill('dist/b/definitions', { 'gateway-api/routes.yaml': 'kind: Mine\n' });
    const refused = await cli(['vendor', 'a', 'b', '--from', 'mirror']);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('not of Fairlead') });
    expect(Object.keys(contentOf(join(cwd, 'dist')))).toEqual(['b/definitions/gateway-api/routes.yaml']);
    expect((await cli(['vendor', 'a', 'b', '--from', 'mirror', '--force'])).code).toBe(0);
    expect(definitions('b')).toMatchObject(texts);
  });

  it('removes what is no longer needed, and leaves alone what is not of its making', async () => {
    fill('mirror', texts);
    await cli(['vendor', 'a', '--from', 'mirror']);
    fill('dist/a/definitions', { 'own/crd.yaml': 'kind: Mine\n' });
    const compile = () => outcome('a');
    const { code, stderr } = await cli(['vendor', 'a'], { compile });
    expect([code, stderr]).toEqual([0, 'a: takes its definitions from upstream, nothing is vendored\n']);
    expect(definitions('a')).toEqual({ 'index.json': '{\n  "files": {}\n}\n', 'own/crd.yaml': 'kind: Mine\n' });
  });

  it('makes no folder for a cluster that vendors nothing', async () => {
    expect((await cli(['vendor', 'up'])).code).toBe(0);
    expect(contentOf(cwd)).toEqual({});
  });

  it('tells with --check whether what is there is right, and fetches nothing', async () => {
    const read = async () => {
      throw new Error('nothing is to be fetched');
    };
    const checked = () => cli(['vendor', 'a', '--check'], { read });
    expect(await checked()).toMatchObject({ code: 1, stderr: expect.stringContaining('FL-VEN-003') });
    fill('dist/a/definitions', texts);
    expect(await checked()).toMatchObject({ code: 0, stderr: 'dist/a/definitions: 2 files as pinned\n' });
    fill('dist/a/definitions', { 'gateway-api/routes.yaml': 'kind: B\n', 'gateway-api/more.yaml': '' });
    const { code, stderr } = await checked();
    expect(code).toBe(1);
    expect(stderr).toContain('error[FL-VEN-004]');
    expect(stderr).toContain('error[FL-VEN-005]');
  });

  it('brings nothing for a spec with errors', async () => {
    const compile = () => ({ findings: [aFinding()], unreadable: false, files: [] });
    expect(await cli(['vendor', 'a'], { compile })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('FL-CLI-001'),
    });
    expect(
      (await cli(['vendor', 'a'], { compile: () => ({ findings: [aFinding()], unreadable: true, files: [] }) })).code,
    ).toBe(2);
  });
});

describe('fairlead synth of a spec that vendors its definitions', () => {
  it('names the command that brings them, until they are there', async () => {
    const first = await cli(['synth', 'a', '--out', 'dist']);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('warning[FL-VEN-006]: `dist/a/definitions` does not hold the pinned definitions: 2');
    expect(first.stderr).toContain('run `fairlead vendor` and commit');
    expect((await cli(['synth', 'a', '--out', 'o'])).stderr).toContain('run `fairlead vendor --out o`');
    fill('mirror', texts);
    await cli(['vendor', 'a', '--from', 'mirror']);
    expect(await cli(['synth', 'a'])).toMatchObject({ code: 0, stderr: expect.stringMatching(/^a: 1 object/) });
  });

  it('neither removes them nor calls them foreign', async () => {
    fill('mirror', texts);
    await cli(['vendor', 'a', '--from', 'mirror']);
    const before = definitions('a');
    for (const argv of [
      ['synth', 'a'],
      ['synth', 'a', '--force'],
      ['synth', 'a', '--check'],
    ]) {
      expect(await cli(argv)).toMatchObject({ code: 0, stderr: expect.not.stringContaining('FL-') });
    }
    expect(definitions('a')).toEqual(before);
    expect((await cli(['vendor', 'a', '--check'])).code).toBe(0);
  });
});
