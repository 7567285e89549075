import { describe, expect, test } from 'vitest';
import { checkRollout } from '../../src/changes/check-rollout';
import { repairText } from '../../src/changes/repair-text';
import { compile } from '../../src/compile';
import { policyRollout } from '../../src/pipeline/policy-rollout';
import { memorySources } from '../../src/spec/sources/memory-sources';
import { printDocuments } from '../../src/yaml/print-documents';

const cilium = { cilium: { version: '1.20.0' } };
const antrea = { antrea: {} };
const policy = (apiVersion: string, kind: string, name: string, spec: object) => ({
  ...{ apiVersion, kind },
  metadata: { name, ...(!/^(Cluster|Tier)/.test(kind) && { namespace: 'shop' }) },
  spec,
});
const networkPolicy = (name: string, spec: object) => policy('networking.k8s.io/v1', 'NetworkPolicy', name, spec);
const ciliumPolicy = (name: string, spec: object) => policy('cilium.io/v2', 'CiliumNetworkPolicy', name, spec);
const deployment = (name: string) => ({
  ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'shop' } },
  spec: {
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: { containers: [{ name: 'main', image: 'registry.example.com/main:1' }] },
    },
  },
});
const shop = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
const running = [shop, deployment('web'), deployment('api')];

/** The rollout of a change from some policies to others. */
function rolloutOf(
  before: object[],
  after: object[],
  { cni = cilium as object, was = undefined as object | undefined, workloads = running as object[] } = {},
) {
  const spec = (file: string, agents: object) => ({
    ...{ apiVersion: 'fairlead.dev/v1alpha1', kind: 'ClusterNetwork', metadata: { name: 'test' } },
    spec: {
      kubernetes: { version: '1.33', apiServer: { host: '10.0.0.10' } },
      pods: { cidrs: ['10.244.0.0/16'] },
      cni: agents,
      policies: { files: [file], ...(workloads.length > 0 && { workloads: ['workloads.yaml'] }) },
    },
  });
  const sources = memorySources({
    'before.yaml': printDocuments([spec('old.yaml', was ?? cni)]),
    'after.yaml': printDocuments([spec('new.yaml', cni)]),
    'old.yaml': printDocuments(before),
    'new.yaml': printDocuments(after),
    'workloads.yaml': printDocuments(workloads),
  });
  const [old, now] = ['before.yaml', 'after.yaml'].map((file) => {
    const { network, findings } = compile(file, sources);
    if (!network) throw new Error(`${file}: ${findings.map(({ message }) => message).join('; ')}`);
    return network;
  });
  if (!old || !now) throw new Error('nothing to compare');
  return policyRollout(old, now);
}

const web = { matchLabels: { app: 'web' } };
const api = { matchLabels: { app: 'api' } };
const fromWeb = { podSelector: api, ingress: [{ from: [{ podSelector: web }] }] };
const fromAnywhere = { podSelector: api, ingress: [{ ports: [{ port: 9100 }] }] };
const denyAll = networkPolicy('default-deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });

describe('the order that a spec alone gives', () => {
  test('a default deny comes after all allows', () => {
    expect(rolloutOf([], [networkPolicy('api', fromWeb), denyAll])?.verdict).toBe('hitless');
  });

  test('a policy that gets another name is missing at no time', () => {
    expect(rolloutOf([networkPolicy('old', fromWeb)], [networkPolicy('new', fromWeb)])?.verdict).toBe('hitless');
  });

  test('what is of another kind may come before or after', () => {
    const same = ciliumPolicy('new', { endpointSelector: api, ingress: [{ fromEndpoints: [web] }] });
    const found = rolloutOf([networkPolicy('old', fromWeb)], [same]);
    expect(found).toMatchObject({ verdict: 'interrupted', interruptions: [{ kind: 'opening' }] });
    expect(found?.way?.by).toBe('commits');
    expect(found?.way?.steps.map((step) => step.map(({ key }) => key))).toEqual([
      ['cilium.io/CiliumNetworkPolicy shop/new'],
      ['networking.k8s.io/NetworkPolicy shop/old'],
    ]);
  });

  test('Antrea tells which policies all nodes have, and the next wave waits for that', () => {
    const rules = (action: string) => ({
      priority: 5,
      appliedTo: [{ podSelector: api }],
      ingress: [{ action, from: [{ podSelector: web }] }],
    });
    const of = (name: string, action: string, priority: number) =>
      policy('crd.antrea.io/v1beta1', 'NetworkPolicy', name, { ...rules(action), priority });
    const found = rolloutOf([], [of('allow', 'Allow', 5), of('drop', 'Drop', 6)], { cni: antrea });
    expect(found?.verdict).toBe('hitless');
  });
});

test('Antrea keeps no order of NetworkPolicies, and tells nothing of them', () => {
  const nobody = networkPolicy('default-deny', { podSelector: {} });
  const found = rolloutOf([], [networkPolicy('api', fromWeb), nobody], { cni: antrea });
  expect(found).toMatchObject({ verdict: 'interrupted', interruptions: [{ kind: 'cut' }] });
  expect(found?.way?.steps.map((step) => step.map(({ key }) => key.split('/').at(-1)))).toEqual([
    ['api'],
    ['default-deny'],
  ]);
});

describe("Antrea's agents take a policy rule by rule", () => {
  const toApi = (apps: string[], ports?: object[]) =>
    networkPolicy('api', {
      podSelector: api,
      ingress: [{ from: apps.map((app) => ({ podSelector: { matchLabels: { app } } })), ...(ports && { ports }) }],
    });
  const drops = (name: string, priority: number, from: object[]) =>
    policy('crd.antrea.io/v1beta1', 'NetworkPolicy', name, {
      priority,
      appliedTo: [{ podSelector: api }],
      ingress: [{ action: 'Allow', from }, { action: 'Drop' }],
    });
  const stepsOf = (found: ReturnType<typeof rolloutOf>) => found?.bridge?.commits.map(({ steps }) => steps);

  test('a rule that is changed goes and comes, which Cilium does at once', () => {
    const change = [[toApi(['web'])], [toApi(['web', 'other'])]] as const;
    expect(rolloutOf([...change[0]], [...change[1]])?.verdict).toBe('hitless');
    const found = rolloutOf([...change[0]], [...change[1]], { cni: antrea });
    expect(found).toMatchObject({ verdict: 'interrupted', bridge: { policies: [{ kind: 'NetworkPolicy' }] } });
    expect(found && checkRollout(found)[0]?.message).toContain(
      'where an agent has a part of the new NetworkPolicy shop/api',
    );
    expect(stepsOf(found)).toEqual([['add the bridge'], ['make the change'], ['remove the bridge']]);
  });

  test('a rule beside one that stays changes nothing for the others', () => {
    const two = networkPolicy('api', {
      podSelector: api,
      ingress: [...fromWeb.ingress, { ports: [{ port: 9100 }] }],
    });
    expect(rolloutOf([toApi(['web'])], [two], { cni: antrea })?.verdict).toBe('hitless');
    expect(rolloutOf([], [two], { cni: antrea })).toMatchObject({ interruptions: [{ kind: 'cut' }] });
  });

  test('what denies may be there without what allows, and so it needs that before it', () => {
    const [few, more] = [[{ podSelector: web }], [{ podSelector: web }, { ipBlock: { cidr: '192.0.2.0/24' } }]];
    for (const [before, after] of [
      [[], [drops('api', 5, few)]],
      [[drops('api', 5, few)], [drops('api', 5, more)]],
      [[drops('api', 5, few)], []],
    ] as const) {
      const found = rolloutOf([...before], [...after], { cni: antrea });
      expect(found).toMatchObject({ verdict: 'interrupted', interruptions: [{ kind: 'cut' }] });
      expect(found?.bridge?.policies[0]).toMatchObject({ spec: { priority: 4.99, ingress: [{ action: 'Allow' }] } });
    }
  });
});

describe('the way', () => {
  test('two policies that isolate the same pods need a bridge, of their own kind', () => {
    const found = rolloutOf(
      [],
      [
        ciliumPolicy('web', { endpointSelector: api, ingress: [{ fromEndpoints: [web] }] }),
        ciliumPolicy('world', { endpointSelector: api, ingress: [{ fromEntities: ['world'] }] }),
      ],
    );
    expect(found?.bridge).toMatchObject({
      policies: [
        {
          kind: 'CiliumNetworkPolicy',
          spec: { endpointSelector: api, enableDefaultDeny: { ingress: false, egress: false } },
        },
      ],
      commits: [{ steps: ['add the bridge'] }, { steps: ['make the change', 'remove the bridge'] }],
    });
  });

  test('and so they do when they go', () => {
    const both = [networkPolicy('from-web', fromWeb), networkPolicy('from-anywhere', fromAnywhere)];
    expect(rolloutOf(both, [])?.bridge?.commits.map(({ steps }) => steps)).toEqual([
      ['add the bridge', 'make the change'],
      ['remove the bridge'],
    ]);
  });
});

describe('where settings of the agents change too, commits keep them apart', () => {
  const from = (name: string, ...more: object[]) =>
    ciliumPolicy(name, { endpointSelector: api, ingress: [{ fromEndpoints: [web] }, ...more] });
  const world = ciliumPolicy('world', { endpointSelector: api, ingress: [{ fromEntities: ['world'] }] });
  const tunnels = { fromEntities: ['world'], toPorts: [{ ports: [{ port: '0', protocol: 'GRE' }] }] };
  const redundant = { toPorts: [{ ports: [{ port: '0', protocol: 'VRRP' }] }] };
  const meshed = { fromEntities: ['cluster-mesh'] };
  const agents = (...settings: string[]) => ({
    cilium: { version: '1.20.0', config: Object.fromEntries(settings.map((one) => [one, 'true'])) },
  });
  const withTunnels = agents('enable-extended-ip-protocols');
  const older = { cilium: { ...withTunnels.cilium, version: '1.19.6' } };

  test('after policies that the old ones take too', () => {
    const found = rolloutOf([], [from('web'), world], { cni: withTunnels, was: agents() });
    expect(found).toMatchObject({ settings: 'last', commits: [{}, {}] });
    expect(found && repairText(found)).toMatch(/^commit in 3 steps, .*; \(3\) change the settings$/);
    expect(rolloutOf([], [from('web'), world], { cni: withTunnels })?.settings).toBeUndefined();
  });

  test('before policies that these refuse', () => {
    const found = rolloutOf([], [from('web', tunnels), world], { cni: withTunnels, was: agents() });
    expect(found).toMatchObject({ settings: 'first', commits: [{}, {}] });
    expect(found && repairText(found)).toMatch(/: \(1\) change the settings; \(2\) add the bridge; \(3\) make/);
  });

  test('and there are none where both refuse some of the way', () => {
    const edge = ciliumPolicy('edge', { endpointSelector: web, ingress: [redundant] });
    const found = rolloutOf([edge], [world, from('other', meshed)], { cni: agents(), was: older });
    expect(found).toMatchObject({ verdict: 'interrupted', commits: [] });
  });
});

describe('who is looked at', () => {
  const both = [networkPolicy('from-web', fromWeb), networkPolicy('from-anywhere', fromAnywhere)];

  test('without workloads every pod that may run', () => {
    const found = rolloutOf([], both, { workloads: [shop] });
    expect(found?.verdict).toBe('interrupted');
    expect(found && checkRollout(found)[0]?.message).toMatch(/^a pod in .* → a pod in shop, app=api on /);
    expect(rolloutOf([], both.slice(1), { workloads: [shop] })?.verdict).toBe('hitless');
  });

  test('unless there are too many kinds of them', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      networkPolicy(`p${index}`, { podSelector: { matchLabels: { [`l${index}`]: 'a' } }, ingress: [{}] }),
    );
    expect(rolloutOf([], many, { workloads: [shop] })).toEqual({
      ...{ verdict: 'undecided', interruptions: [], commits: [] },
    });
  });

  test('nobody where nothing changes', () => {
    expect(rolloutOf(both, both)).toBeUndefined();
  });

  test('names that only the cluster knows leave it undecided', () => {
    const byName = (name: string) =>
      ciliumPolicy(name, { endpointSelector: api, egress: [{ toFQDNs: [{ matchName: `${name}.example.com` }] }] });
    expect(rolloutOf([], [byName('a'), byName('b')])?.verdict).toBe('undecided');
  });
});
