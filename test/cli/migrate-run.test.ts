import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openToolbox } from '../../src/cli/open-toolbox';
import { counting, movingToAntrea } from '../migrate/workflows/moving';
import { type FakeApi, fakeApi, kubeconfigOf, status } from './cluster/fake-api';
import { collections, movingRepository, node } from './cluster/moving-repository';
import { runCli } from './run-cli';

const repository = movingRepository();
const early = movingRepository({ phase: 'install' });
let api: FakeApi;

beforeAll(async () => {
  api = await fakeApi();
});
beforeEach(() => {
  api.collections[collections.templates] = [{ metadata: { name: 'migrate-group-rest' } }];
  api.collections[collections.nodes] = [node('b'), node('a', 'returned'), node('c', 'moved')];
  api.collections[collections.workflows] = [];
});
afterEach(() => {
  api.special = () => false;
  api.asked.splice(0);
  api.created.splice(0);
});
afterAll(async () => {
  await api.close();
  repository.remove();
  early.remove();
});

const at = (folder: string, args: readonly string[], answer?: string) =>
  runCli(['migrate', 'run', ...args], {
    cwd: folder,
    toolbox: openToolbox(folder),
    ...(answer !== undefined && { answer }),
  });
const run = (args: readonly string[], answer?: string) =>
  at(repository.folder, ['--group', 'rest', '--kubeconfig', api.kubeconfig, ...args], answer);

describe('a group is moved by a workflow', () => {
  test('CM-01 that is made in the cluster once someone has seen the plan and agreed', async () => {
    const { code, stdout, stderr } = await run([], 'y');
    expect(code).toBe(0);
    expect(stdout).toBe('cni-migration/migrate-group-rest-x7f2k\n');
    expect(stderr).toContain('2 of 3 are to move: a, b');
    expect(stderr).toContain('Run it? [y/N] ');
    expect(api.created).toEqual([
      expect.objectContaining({ kind: 'Workflow', spec: { workflowTemplateRef: { name: 'migrate-group-rest' } } }),
    ]);
    expect(api.asked).toContain(
      'GET /api/v1/nodes?labelSelector=role notin (canary),!node-role.kubernetes.io/control-plane',
    );
  });

  test.each(['', 'n', 'yikes'])('not by the answer %j', async (answer) => {
    expect((await run([], answer)).code).toBe(1);
    expect(api.created).toEqual([]);
  });

  test('with --yes nobody is asked', async () => {
    const { code, stderr } = await run(['--yes']);
    expect(code).toBe(0);
    expect(stderr).not.toContain('[y/N]');
    expect(api.created).toHaveLength(1);
  });

  test('without a terminal somebody must have agreed', async () => {
    const { code, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stderr).toContain('nobody is at a terminal');
    expect(api.asked).toEqual([]);
  });

  test('--dry-run asks no cluster, and prints what would be made', async () => {
    const { code, stdout, stderr } = await run(['--dry-run']);
    expect(code).toBe(0);
    expect(api.asked).toEqual([]);
    expect(stderr).toContain('at once       2');
    await run(['--yes']);
    expect(api.created).toEqual([parse(stdout)]);
  });
});

describe('CM-25 a group is put back by a workflow', () => {
  const back = (...args: readonly string[]) => run(['--back', '--yes', ...args]);
  beforeEach(() => {
    api.collections[collections.templates] = [{ metadata: { name: 'rollback-group-rest' } }];
  });

  test('with each node that a move has touched, one that failed among them', async () => {
    api.collections[collections.nodes]?.push(node('d', 'failed'), node('e', 'moving'));
    const { code, stderr } = await back();
    expect(code).toBe(0);
    expect(stderr).toContain('go back from Cilium');
    expect(stderr).toContain('3 of 5 are to go back: c, d, e');
    expect(stderr).toContain('its files put back, restarted, verified, uncordoned');
    expect(api.created).toEqual([
      expect.objectContaining({ spec: { workflowTemplateRef: { name: 'rollback-group-rest' } } }),
    ]);
  });

  test('but for nodes that another group has moved', async () => {
    const moved = (name: string, group: string) => node(name, 'moved', { 'fairlead.dev/migration-group': group });
    api.collections[collections.nodes] = [moved('a', 'rest'), moved('b', 'canary'), moved('c', 'renamed')];
    expect((await back()).stderr).toContain('2 of 2 are to go back: a, c');
  });

  test('and nothing is run where none is touched', async () => {
    api.collections[collections.nodes] = [node('a', 'returned'), node('b')];
    expect((await back()).stderr).toContain('no move has touched a node of the group: nothing to run');
    expect(api.created).toEqual([]);
  });

  test('but not while a workflow still moves it', async () => {
    api.collections[collections.workflows] = [{ metadata: { name: 'w1' }, ...of('migrate-group-rest') }];
    const { code, stderr } = await back();
    expect(code).toBe(2);
    expect(stderr).toContain('w1 moves this group already; `argo terminate` ends it');
  });

  test('where nodes are replaced, old ones are only used again', async () => {
    const replacing = movingRepository({ method: 'replace-node' });
    const { stderr } = await at(replacing.folder, ['--group', 'rest', '--back', '--dry-run']);
    expect(stderr).toContain('old ones are uncordoned');
    replacing.remove();
  });
});

test('CM-30 the plan of a run tells how much nodes may lose', async () => {
  const watched = movingRepository(...counting);
  const { code, stderr } = await at(watched.folder, ['--group', 'rest', '--dry-run']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('more than 10 dropped in a second, over 5 minutes')]);
  watched.remove();
});

test('the plan of a run names the CNI that nodes move to', async () => {
  const antrea = movingRepository({}, movingToAntrea());
  const { code, stderr } = await at(antrea.folder, ['--group', 'rest', '--dry-run']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('move to Antrea')]);
  antrea.remove();
});

describe('a run that could only fail is not begun', () => {
  test.each([
    ['another cluster', () => delete api.collections[collections.templates], 'has no WorkflowTemplate'],
    ['no nodes', () => (api.collections[collections.nodes] = []), 'no node of the cluster is selected'],
    ['a node that failed', () => api.collections[collections.nodes]?.push(node('d', 'failed')), 'put d back'],
    [
      'another workflow of the group',
      () => {
        api.collections[collections.workflows] = [{ metadata: { name: 'w1' }, ...of('migrate-group-rest') }];
      },
      'cni-migration/w1 moves this group already',
    ],
  ])('%s', async (_, prepare, message) => {
    prepare();
    const { code, stderr } = await run(['--yes']);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(api.created).toEqual([]);
  });

  test('where all have moved there is nothing to run', async () => {
    api.collections[collections.nodes] = [node('a', 'moved')];
    const { code, stderr } = await run(['--yes']);
    expect(code).toBe(0);
    expect(stderr).toContain('nothing to run');
    expect(api.created).toEqual([]);
  });

  test('in a phase in which no node moves', async () => {
    const { code, stderr } = await at(early.folder, ['--group', 'rest', '--dry-run']);
    expect(code).toBe(2);
    expect(stderr).toContain('stands at `install`');
  });

  test.each([
    [[], 'say which `--group`'],
    [['--group', 'canari', '--dry-run'], 'did you mean `canary`?'],
    [['--group', 'elsewhere', '--dry-run'], 'there are canary, rest, control-plane'],
    [['--group', 'rest', '--yes', '--timeout', 'soon'], '`--timeout` needs a number of seconds'],
  ])('by %j', async (args, message) => {
    const { code, stderr } = await at(repository.folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('a cluster that cannot be asked is told of, without a stack', () => {
  test.each([
    [401, 'Unauthorized', 'does not accept the credentials of the context `lab`'],
    [403, 'nodes is forbidden: User "me" cannot list resource "nodes"', 'does not allow it: nodes is forbidden'],
    [500, 'etcd is away', 'answers 500: etcd is away'],
  ])('where it answers %i', async (code, message, told) => {
    api.special = (_, response) => {
      status(response, code, message);
      return true;
    };
    const ran = await run(['--yes']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(told);
    expect(ran.stderr).not.toMatch(/^ +at /m);
  });

  test('where a proxy answers in a language of its own', async () => {
    api.special = (_, response) => {
      response.writeHead(200).end('<html>\u001b[2J');
      return true;
    };
    expect((await run(['--yes'])).stderr).toContain('something else than JSON');
  });

  test('where it answers too slowly', async () => {
    api.special = () => true;
    const { code, stderr } = await run(['--yes', '--timeout', '1']);
    expect(code).toBe(2);
    expect(stderr).toContain('gives no answer within 1 s');
  });

  test('a moment of overload is waited for, and nothing is made twice', async () => {
    let busy = 1;
    api.special = (request, response) => {
      if (request.method === 'GET' && busy-- > 0) {
        status(response, 503, 'overloaded');
        return true;
      }
      if (request.method === 'POST') response.destroy();
      return request.method === 'POST';
    };
    const { code, stderr } = await run(['--yes']);
    expect(code).toBe(2);
    expect(stderr).toContain('the connection was cut');
    expect(api.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  test.each([
    ['nobody listens', kubeconfigOf('http://127.0.0.1:1'), 'nothing answers at that address (ECONNREFUSED)'],
    ['it speaks without TLS', () => kubeconfigOf(`https://127.0.0.1:${api.port}`), 'cannot ask https://127.0.0.1'],
    ['the file is no kubeconfig', '[', 'the kubeconfig cannot be used'],
    ['it names no context', '{}', 'it has no context'],
    [
      'what logs in cannot be started',
      kubeconfigOf('https://127.0.0.1:1', {}, { exec: { command: '/nowhere/login' } }),
      'the context `lab` cannot be used: spawn /nowhere/login ENOENT',
    ],
  ])('where %s', async (_, text, message) => {
    const file = `${repository.folder}/config`;
    writeFileSync(file, typeof text === 'string' ? text : text());
    const { code, stderr } = await at(repository.folder, ['--group', 'rest', '--yes', '--kubeconfig', 'config']);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('where its certificate has expired', async () => {
    const pem = readFileSync('test/cli/cluster/expired.pem', 'utf8');
    const server = createServer({ key: pem, cert: pem }, (_, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const authority = { 'certificate-authority-data': Buffer.from(pem).toString('base64') };
    writeFileSync(`${repository.folder}/config`, kubeconfigOf(`https://127.0.0.1:${port}`, authority));
    const { code, stderr } = await at(repository.folder, ['--group', 'rest', '--yes', '--kubeconfig', 'config']);
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(2);
    expect(stderr).toContain('its certificate has expired');
  });

  test('where the context is another one', async () => {
    expect((await run(['--yes', '--context', 'prod'])).stderr).toContain('no context `prod`; there are lab');
  });
});

const of = (name: string) => ({ spec: { workflowTemplateRef: { name } } });
