import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { probeJob } from '../../src/migrate/workflows/probe-job';
import { type FakeApi, fakeApi, json, status } from './cluster/fake-api';
import { collections, movingRepository, node } from './cluster/moving-repository';
import { runCli } from './run-cli';

const repository = movingRepository();
let api: FakeApi;

const canary = { role: 'canary' };
const nodes = [
  node('a', 'moved', canary),
  node('b', 'moving'),
  node('c'),
  node('d', 'unheard-of'),
  node('m', undefined, { 'node-role.kubernetes.io/control-plane': '' }),
];
const parameter = (name: string, value: string) => ({ inputs: { parameters: [{ name, value }] } });
const library = (template: string) => ({ templateRef: { name: 'migration-steps', template } });
const at = '2026-01-01T00:00:00Z';
const steps = {
  1: { type: 'Steps', phase: 'Running', displayName: 'whole' },
  2: { type: 'Retry', phase: 'Running', ...library('drain'), ...parameter('node', 'b'), startedAt: at },
  3: { type: 'Pod', phase: 'Running', displayName: 'drain(0)', ...library('drain') },
  4: { type: 'Suspend', phase: 'Running', templateName: 'look-before-going-on', startedAt: at },
  5: { type: 'Pod', phase: 'Failed', displayName: 'there', templateName: 'reach-pods', message: 'exit \u001b[2J1' },
};

beforeAll(async () => {
  api = await fakeApi();
});
beforeEach(() => {
  api.collections[collections.nodes] = [...nodes];
  api.collections[collections.workflows] = [workflow('new', { phase: 'Running', startedAt: at, nodes: steps })];
});
afterEach(() => {
  api.special = () => false;
});
afterAll(async () => {
  await api.close();
  repository.remove();
});

function workflow(name: string, state: object, template = 'migrate-group-rest') {
  const metadata = { name, creationTimestamp: `2026-01-01T00:00:00Z ${name}` };
  return { metadata, spec: { workflowTemplateRef: { name: template } }, status: state };
}

const show = (args: readonly string[] = [], terminal = false) =>
  runCli(['migrate', 'status', '--kubeconfig', api.kubeconfig, ...args], {
    cwd: repository.folder,
    toolbox: openToolbox(repository.folder),
    terminal,
  });

describe('the status of a migration', () => {
  test('CM-39 is JSON where nobody looks: nodes by group and state, and what runs', async () => {
    const { code, stdout } = await show();
    expect(code).toBe(0);
    const { cluster, phase, nodes: all, groups, workflows } = JSON.parse(stdout);
    expect({ cluster, phase }).toEqual({ cluster: 'fra1', phase: 'nodes' });
    expect(all).toMatchObject({ total: 5, done: 1, states: { moved: 1, moving: 1, waiting: 3, failed: 0 } });
    expect(groups.map(({ name, total, done }: Record<string, unknown>) => [name, total, done])).toEqual([
      ['canary', 1, 1],
      ['rest', 3, 0],
      ['control-plane', 1, 0],
    ]);
    expect(workflows).toEqual([
      expect.objectContaining({
        name: 'new',
        running: [{ step: 'drain', node: 'b', since: at }],
        gates: [{ step: 'look-before-going-on', since: at }],
        failed: [{ step: 'reach-pods', message: 'exit \u001b[2J1' }],
      }),
    ]);
  });

  test('CM-30 who waits by itself until packets are counted waits for nobody', async () => {
    const nodes = { 1: { type: 'Suspend', phase: 'Running', templateName: 'settle', startedAt: at } };
    api.collections[collections.workflows] = [workflow('w', { nodes })];
    const [found] = JSON.parse((await show()).stdout).workflows;
    expect(found).toMatchObject({ gates: [], running: [{ step: 'settle' }] });
  });

  test('is a progress bar on a terminal, which nothing of the cluster can steer', async () => {
    const { stdout } = await show([], true);
    expect(stdout).toContain('[######------------------------]  20 %  1 of 5 nodes');
    expect(stdout).toMatch(/^ {2}rest +- +- +1 +- +- +2 +3$/m);
    expect(stdout).toMatch(/runs +drain +b/);
    expect(stdout).toMatch(/waits for you +look-before-going-on/);
    expect(stdout).not.toContain('\u001b');
  });

  test('a node that failed is named, and makes the exit code 1', async () => {
    api.collections[collections.nodes]?.push(node('z', 'failed'));
    const { code, stdout } = await show(['-o', 'text']);
    expect(code).toBe(1);
    expect(stdout).toContain('waiting for a person: z\n');
  });

  test('of workflows that have ended the last of each template is shown', async () => {
    const ended = { phase: 'Failed', finishedAt: at };
    api.collections[collections.workflows]?.push(
      workflow('1', ended),
      workflow('2', ended),
      workflow('3', ended, 'migrate-node'),
      workflow('0', { phase: 'Running' }),
    );
    const { stdout } = await show();
    expect(JSON.parse(stdout).workflows.map(({ name }: { name: string }) => name)).toEqual(['new', '3', '2', '0']);
  });

  test('steps that Argo has packed are unpacked, and those in a database are told of', async () => {
    const compressedNodes = gzipSync(JSON.stringify(steps)).toString('base64');
    api.collections[collections.workflows] = [
      workflow('packed', { phase: 'Running', compressedNodes }),
      workflow('far', { phase: 'Running', offloadNodeStatusVersion: 'fnv:1' }),
    ];
    const { stdout } = await show(['-o', 'text']);
    expect(stdout).toMatch(/runs +drain +b/);
    expect(stdout).toContain('`argo get` shows them');
    api.collections[collections.workflows] = [workflow('broken', { compressedNodes: 'AAAA' })];
    expect((await show()).stderr).toContain('steps of the workflow broken cannot be unpacked');
  });

  test('without Argo Workflows in the cluster the nodes are shown', async () => {
    delete api.collections[collections.workflows];
    expect(JSON.parse((await show()).stdout)).toMatchObject({ nodes: { total: 5 }, workflows: [] });
  });

  test.each([
    ['Cilium', 'io.cilium.migration/cilium-default', {}],
    ['Antrea', 'fairlead.dev/moved-to-antrea', { cni: { antrea: {} } }],
  ])('nodes that move to %s by hand have moved when they have its label', async (_, label, sections) => {
    const byHand = movingRepository({ workflows: undefined, acceptUnsupported: true }, sections);
    api.collections[collections.nodes] = [node('a', undefined, { [label]: 'true' }), node('b')];
    const { stdout } = await runCli(['migrate', 'status', '--kubeconfig', api.kubeconfig], {
      cwd: byHand.folder,
      toolbox: openToolbox(byHand.folder),
    });
    expect(JSON.parse(stdout).nodes).toMatchObject({ total: 2, done: 1, states: { moved: 1, waiting: 1 } });
    byHand.remove();
  });

  test('has no other form', async () => {
    expect((await show(['-o', 'markdown'])).stderr).toContain('the status is text or json');
  });

  test('counts what a server gives in pages', async () => {
    api.special = (request, response, path) => {
      if (path !== collections.nodes) return false;
      const from = new URL(request.url ?? '', 'http://localhost').searchParams.get('continue');
      json(
        response,
        200,
        from === null ? { metadata: { continue: 'a/b' }, items: nodes.slice(0, 2) } : { items: null },
      );
      if (from !== null) expect(from).toBe('a/b');
      return true;
    };
    expect(JSON.parse((await show()).stdout).nodes.total).toBe(2);
  });

  test('is not told of what is no cluster', async () => {
    api.special = (_, response) => {
      status(response, 404, 'not found');
      return true;
    };
    const { code, stdout, stderr } = await show();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('has no `/api/v1/nodes`: it is no API server of Kubernetes');
  });

  test('does not wait for an answer that begins and does not end', async () => {
    api.special = (_, response) => {
      response.writeHead(200).write('{');
      return true;
    };
    const { code, stderr } = await show(['--timeout', '1']);
    expect(code).toBe(2);
    expect(stderr).toContain('gives no answer within 1 s');
  });

  test('a cluster that says no is told of', async () => {
    api.special = (_, response, path) => {
      if (path === collections.workflows) status(response, 403, 'workflows is forbidden');
      return path === collections.workflows;
    };
    const { code, stderr } = await show();
    expect(code).toBe(2);
    expect(stderr).toBe('error: the cluster does not allow it: workflows is forbidden\n');
  });
});

describe('verdicts of policies', () => {
  const target = { label: 'moved', agents: 'app=agent', file: 'x.conf', aside: '.old', beside: true };
  const settings = {
    ...{
      namespace: 'cni-migration',
      kubectl: 'kubectl',
      tools: 'tools',
      answers: [],
      target,
      pullSecrets: [],
      drainMinutes: 30,
    },
    ...{ groups: [], before: [], after: [], moving: true, replaces: false, restarts: true, meshAgents: [], probes: [] },
  };
  const probe = (phase: string, allowed: boolean, startedAt: string) => {
    const from = { namespace: 'shop', labels: { app: 'web' }, serviceAccount: 'default' };

    const job = JSON.stringify(probeJob({ from, to: '10.0.0.1', port: 443, allowed }, '10.0.0.1', settings));
    const value = job.replaceAll('{{inputs.parameters.node}}', 'b');
    return { type: 'Pod', phase, startedAt, templateName: 'run-probe', message: 'm', ...parameter('job', value) };
  };

  test('are those that were tried last', async () => {
    const tried = { 1: probe('Failed', true, '1'), 2: probe('Succeeded', true, '2'), 3: probe('Error', false, '3') };
    api.collections[collections.workflows] = [workflow('w', { nodes: tried })];
    expect(JSON.parse((await show()).stdout).policies).toEqual({ asMeant: 1, otherwise: [] });
  });

  test('that are not as meant are told with what was tried, and make the exit code 1', async () => {
    api.collections[collections.workflows] = [workflow('w', { nodes: { 1: probe('Failed', false, '1') } })];
    const { code, stdout } = await show(['-o', 'text']);
    expect(code).toBe(1);
    expect(stdout).toContain('0 of 1 connection that policies allow or deny is as meant');
    expect(stdout).toMatch(/denied but open +shop app=web +to 10\.0\.0\.1 port 443 +on b +m$/m);
  });
});

describe('CM-30 the traffic of a cluster', () => {
  const counted = movingRepository(
    {},
    {
      observability: { metrics: true, flows: { metrics: ['policy:sourceContext=pod'] } },
      platform: { prometheus: {} },
    },
  );
  afterAll(() => counted.remove());
  const look = (args: readonly string[] = [], folder = counted.folder) =>
    runCli(['migrate', 'status', '--kubeconfig', api.kubeconfig, ...args], {
      cwd: folder,
      toolbox: openToolbox(folder),
    });
  const series = (what: string, direction: string, value: string) => ({
    metric: { what, direction },
    value: [1, value],
  });
  /** Answers queries of Prometheus by the metric that they ask for. */
  function prometheus(answers: Readonly<Record<string, readonly object[]>>): string[] {
    const seen: string[] = [];
    api.special = ({ url }, response, path) => {
      if (!path.includes('/proxy/')) return false;
      const query = new URLSearchParams(url?.split('?')[1]).get('query') ?? '';
      seen.push(`${path} ${query}`);
      const [, result = []] = Object.entries(answers).find(([metric]) => query.includes(metric)) ?? [];
      json(response, 200, { status: 'success', data: { resultType: 'vector', result } });
      return true;
    };
    return seen;
  }
  const answers = {
    cilium_drop_count_total: [series('Policy denied', 'INGRESS', '0'), series('Stale\u001b[2J', 'EGRESS', '0.25')],
    hubble_policy_verdicts_total: [series('forwarded', 'egress', '12'), series('audit', 'ingress', '0.001')],
  };

  test('is asked of the Prometheus of the spec, through the API server: what is dropped, and what would be', async () => {
    const seen = prometheus(answers);
    const { code, stdout } = await look();
    expect(code).toBe(0);
    const rate = (what: string, direction: string, perSecond: number) => ({ what, direction, perSecond });
    expect(JSON.parse(stdout).traffic).toEqual({
      drops: { known: true, rates: [rate('Stale\u001b[2J', 'egress', 0.25)] },
      verdicts: { known: true, rates: [rate('forwarded', 'egress', 12), rate('audit', 'ingress', 0.001)] },
    });
    expect(seen.map((one) => one.split(' ')[0])).toEqual(
      Array(2).fill('/api/v1/namespaces/monitoring/services/kube-prometheus-stack-prometheus:9090/proxy/api/v1/query'),
    );
  });

  test('is told in words, which nothing of the cluster can steer', async () => {
    prometheus(answers);
    const { stdout } = await look(['-o', 'text']);
    expect(stdout).toMatch(/^ {2}audit, which would be dropped +ingress +< 0\.01\/s$/m);
    expect(stdout).toMatch(/^ {2}forwarded +egress +12\.00\/s$/m);
    expect(stdout).not.toContain('\u001b');
  });

  test('is asked of the Service that is named', async () => {
    const seen = prometheus({ hubble_policy_verdicts_total: [series('forwarded', 'egress', '0')] });
    const { stdout } = await look(['--prometheus', 'metrics/prom:web', '-o', 'text']);
    expect(seen[0]).toMatch(/^\/api\/v1\/namespaces\/metrics\/services\/prom:web\/proxy\//);
    expect(stdout).toContain('packets that agents drop: not known, for Prometheus has no such series');
    expect(stdout).toContain('what policies decide: nothing in the last 5 minutes\n');
    expect((await look(['--prometheus', 'http://prom'])).stderr).toContain('needs a Service as NAMESPACE/NAME:PORT');
  });

  test.each([
    ['there is no such Service', 404, 'there is no such Service of Prometheus'],
    ['the cluster forbids it', 403, 'the cluster does not allow it: no proxy'],
  ])('is unknown where %s, and the rest of the status is shown', async (_, code, why) => {
    api.special = (_request, response, path) => {
      if (path.includes('/proxy/')) status(response, code, 'no proxy');
      return path.includes('/proxy/');
    };
    const { code: exit, stdout } = await look();
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      nodes: { total: 5 },
      traffic: { drops: { known: false, why }, verdicts: { known: false, why } },
    });
  });

  test('is unknown where the spec serves no metrics of it, or nobody says where Prometheus is', async () => {
    const { traffic } = JSON.parse((await show()).stdout);
    expect(traffic.drops.why).toContain('observability.metrics');
    expect(traffic.verdicts.why).toContain('observability.flows.metrics');
    const seen = movingRepository({}, { observability: { metrics: true } });
    expect(JSON.parse((await look([], seen.folder)).stdout).traffic.drops.why).toContain('--prometheus');
    seen.remove();
  });

  test('is counted on while the status is watched', async () => {
    prometheus(answers);
    api.collections[collections.nodes] = [node('a', 'moved')];
    api.collections[collections.workflows] = [];
    const { code, stdout } = await look(['--watch']);
    expect([code, JSON.parse(stdout).traffic.drops.known]).toEqual([0, true]);
  });
});

describe('a status that is watched', () => {
  const changed = (name: string, state: string, resourceVersion: string, type = 'MODIFIED') => {
    const { metadata } = node(name, state);
    return `${JSON.stringify({ type, object: { metadata: { ...metadata, resourceVersion } } })}\n`;
  };
  const ended = { type: 'MODIFIED', object: workflow('new', { phase: 'Succeeded', finishedAt: at }) };
  const expired = `${JSON.stringify({ type: 'ERROR', object: { code: 410, message: 'too old resource version' } })}\n`;

  /** Answers watches of nodes one after the other; those of workflows tell once that the workflow has ended. */
  function watches(...answers: ((response: ServerResponse) => void)[]): (string | null)[] {
    const from: (string | null)[] = [];
    let told = false;
    api.special = ({ url }, response, path) => {
      const query = new URLSearchParams(url?.split('?')[1]);
      if (query.get('watch') !== 'true') return false;
      if (path === collections.workflows) {
        response.write(told ? '\n' : `${JSON.stringify(ended)}\n`);
        told = true;
        return true;
      }
      from.push(query.get('resourceVersion'));
      answers.shift()?.(response);
      return true;
    };
    return from;
  }

  beforeEach(() => {
    api.collections[collections.nodes] = [node('a', 'moved'), node('b', 'moving')];
  });

  test('goes on where a watch has ended or was cut, and from a new list where that is forgotten', async () => {
    const from = watches(
      (response) => response.end(changed('b', 'failed', '101')),
      (response) => {
        response.write(`${changed('b', '', '107', 'BOOKMARK')}{"type":"MODI`);
        setTimeout(() => response.destroy(), 50);
      },
      (response) => status(response, 503, 'starting'),
      (response) => response.end(expired),
      (response) => response.write(changed('b', 'moved', '109')),
    );
    const { code, stdout, stderr } = await show(['--watch']);
    expect(code).toBe(0);
    expect(from).toEqual(['100', '101', '107', '107', '100']);
    expect(stderr).toContain('the connection was cut (ECONNRESET); asking again');
    expect(stderr).toContain('the cluster answers 503: starting; asking again');
    const seen = JSON.parse(`[${stdout.replaceAll('}\n{', '},{')}]`).map(({ nodes: { states } }: Seen) => states);
    expect(seen).toContainEqual(expect.objectContaining({ moved: 1, failed: 1 }));
    expect(seen.at(-1)).toMatchObject({ moved: 2, failed: 0 });
  });

  test('a node that is deleted counts no more', async () => {
    watches((response) => response.write(changed('b', 'moving', '101', 'DELETED')));
    const { code, stdout } = await show(['--watch'], true);
    expect(code).toBe(0);
    expect(stdout.slice(stdout.lastIndexOf('\u001b[H'))).toContain('1 of 1 node\n');
  });

  test('ends where the cluster does not accept the credentials any more', async () => {
    watches((response) => status(response, 401, 'Unauthorized'));
    const { code, stderr } = await show(['--watch']);
    expect(code).toBe(2);
    expect(stderr).toContain('which may have expired: log in again');
  });
});

interface Seen {
  readonly nodes: { readonly states: object };
}
