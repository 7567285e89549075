import { describe, expect, test } from 'vitest';
import { reportMigration } from '../../src/pipeline/report-migration';
import { readDocuments } from '../../src/spec/documents/read-documents';
import { readSpec } from '../../src/spec/read-spec';
import { memorySources } from '../../src/spec/sources/memory-sources';
import { migrating } from '../migrate/migrating';

const object = (apiVersion: string, kind: string, name: string, spec: object, namespace?: string) => ({
  ...{ apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) } },
  spec,
});
const calico = (name: string, spec: object, kind = 'GlobalNetworkPolicy') =>
  object('crd.projectcalico.org/v1', kind, `default.${name}`, spec);
const networkPolicy = (name: string, spec: object) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', name, { podSelector: {}, ...spec }, 'shop');
const deployment = (name: string) =>
  object(
    'apps/v1',
    'Deployment',
    name,
    { replicas: 2, template: { metadata: { labels: { app: name } }, spec: { containers: [{ name }] } } },
    'shop',
  );
const agent = (image: string, name = 'agent') =>
  object(
    'apps/v1',
    'DaemonSet',
    name,
    { template: { spec: { hostNetwork: true, containers: [{ name, image }] } } },
    'kube-system',
  );
const shop = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
const workloads = [shop, deployment('web'), deployment('cart'), agent('quay.io/calico/node:v3.30.0')];

const fromWeb = { ingress: [{ action: 'Allow', source: { selector: "app == 'web'" } }] };
const cart = calico('cart', { selector: "app == 'cart'", types: ['Ingress'], ...fromWeb });
const asCilium = {
  endpointSelector: { matchLabels: { app: 'cart' } },
  ingress: [
    {
      fromEndpoints: [
        {
          matchLabels: { app: 'web' },
          matchExpressions: [{ key: 'io.kubernetes.pod.namespace', operator: 'Exists' }],
        },
      ],
    },
  ],
};
const ciliumCart = object('cilium.io/v2', 'CiliumClusterwideNetworkPolicy', 'cart', asCilium);
const http = calico('get', { selector: 'all()', ingress: [{ action: 'Allow', http: { methods: ['GET'] } }] });

const documents = (objects: readonly object[]) => {
  const text = objects.map((one) => JSON.stringify(one)).join('\n---\n');
  return readDocuments({ path: 'running.yaml', text }).documents;
};

interface More {
  readonly after?: readonly object[];
  readonly sections?: object;
  readonly given?: readonly object[];
}

/** The report on a cluster with these objects that moves from Calico to Cilium. */
function reported(objects: readonly object[], { after, sections = {}, given = [] }: More = {}) {
  const spec = {
    kubernetes: { version: '1.34', apiServer: { host: '10.0.10.10' } },
    nodes: { cidrs: ['10.0.10.0/24'] },
    cni: { cilium: {} },
    ...migrating('preflight', {}, sections),
    ...(given.length > 0 && { policies: { files: ['policies.yaml'] } }),
  };
  const document = { apiVersion: 'fairlead.dev/v1alpha1', kind: 'ClusterNetwork', metadata: { name: 'lab' }, spec };
  const files = {
    'lab.yaml': JSON.stringify(document),
    'policies.yaml': given.map((one) => JSON.stringify(one)).join('\n---\n'),
  };
  const sources = memorySources(files);
  const { spec: loaded, findings } = readSpec('lab.yaml', sources);
  if (!loaded) throw new Error(findings.map(({ message }) => message).join('\n'));
  const dumps = { before: documents(objects), ...(after && { after: documents(after) }) };
  const report = reportMigration('lab.yaml', loaded, sources, dumps);
  if (!report) throw new Error('there is no report');
  return report;
}

const verdicts = (objects: readonly object[], more?: More) =>
  reported(objects, more).policies.map(({ policy, verdict, into }) => [policy, verdict, into.map((one) => one.policy)]);

describe('each policy that runs stands beside what becomes of it', () => {
  test('CM-39 what is written anew is proved equal, with both texts', () => {
    const { policies, reachability } = reported([...workloads, cart, networkPolicy('deny', {})]);
    const clusterwide = 'CiliumClusterwideNetworkPolicy cart';
    expect(policies.map(({ policy, verdict, why }) => [policy, verdict, why])).toEqual([
      ['GlobalNetworkPolicy cart', 'equal', []],
      ['NetworkPolicy shop/deny', 'kept', []],
    ]);
    expect(policies[0]?.source).toContain(
      'apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata:\n  name: cart\n',
    );
    expect(policies[0]?.into).toEqual([{ policy: clusterwide, text: expect.stringContaining('app: web') }]);
    expect(reachability).toMatchObject({ verdict: 'equal', world: 'every pod that may run', changes: [] });
    expect(reachability.meanwhile).toMatchObject({ verdict: 'open', cut: { verdict: 'cut' } });
  });

  test('what is refused says why, and the others are proved without it', () => {
    const { policies, reachability } = reported([...workloads, cart, http]);
    expect(policies.map(({ policy, verdict, why }) => [policy, verdict, why])).toEqual([
      ['GlobalNetworkPolicy cart', 'equal without the refused', []],
      ['GlobalNetworkPolicy get', 'refused', [expect.stringContaining('has no equal in `cilium`')]],
    ]);
    expect(policies.map(({ into }) => into.length)).toEqual([1, 0]);
    expect(reachability).toMatchObject({ verdict: 'unknown', changes: [] });
  });

  test('what decides nothing for pods, or nothing at all, is left to a person', () => {
    const host = calico('host', { selector: 'all()', types: ['Ingress'], preDNAT: true, applyOnForward: true });
    const staged = calico('later', { selector: 'all()', types: ['Ingress'] }, 'StagedGlobalNetworkPolicy');
    expect(verdicts([...workloads, cart, host, staged])).toEqual([
      ['GlobalNetworkPolicy cart', 'equal', ['CiliumClusterwideNetworkPolicy cart']],
      ['GlobalNetworkPolicy host', 'for a person', []],
      ['StagedGlobalNetworkPolicy later', 'for a person', []],
    ]);
  });

  test('policies that the spec hands in are what they become', () => {
    const served = { ...cart, apiVersion: 'projectcalico.org/v3', metadata: { name: 'cart' } };
    const clusterwide = ['CiliumClusterwideNetworkPolicy cart'];
    expect(verdicts([...workloads, cart], { given: [served] })).toEqual([
      ['GlobalNetworkPolicy cart', 'equal', clusterwide],
    ]);
    expect(verdicts([...workloads, cart], { given: [ciliumCart] })).toEqual([
      ['GlobalNetworkPolicy cart', 'equal', []],
    ]);
    const other = { ...ciliumCart, spec: { endpointSelector: {}, ingress: [{}] } };
    expect(verdicts([...workloads, cart], { given: [other] })).toEqual([
      ['GlobalNetworkPolicy cart', 'for a person', []],
    ]);
  });
});

describe('who reaches whom', () => {
  const after = [shop, deployment('web'), deployment('cart'), agent('quay.io/cilium/cilium:v1.20.0')];

  test('CM-40 is proved the same of a cluster that has moved', () => {
    const { inventory, reachability, risks } = reported([...workloads, cart], { after: [...after, ciliumCart] });
    expect(inventory).toMatchObject({
      before: { cni: ['Calico v3.30.0'], pods: 4, policies: { 'GlobalNetworkPolicy (crd.projectcalico.org)': 1 } },
      after: { cni: ['Cilium v1.20.0'], policies: { 'CiliumClusterwideNetworkPolicy (cilium.io)': 1 } },
      afterIs: 'found',
    });
    expect(reachability).toMatchObject({ verdict: 'equal', world: 'every pod that may run', changes: [] });
    expect(risks.map(({ severity }) => severity)).not.toContain('error');
  });

  test('and else told connection by connection', () => {
    const { reachability } = reported([...workloads, cart], { after });
    expect(reachability.verdict).toBe('different');
    expect(reachability.changes).toContainEqual({
      ...{ from: { inside: expect.arrayContaining(['shop/cart', 'remote-node']) }, to: { inside: ['shop/cart'] } },
      ...{ appears: ['everything'], disappears: [] },
    });
  });

  test('is not known where policies after it cannot be read', () => {
    const broken = { ...ciliumCart, spec: { endpointSelector: 'cart' } };
    const { reachability, risks } = reported([...workloads, cart], { after: [...after, broken] });
    expect(reachability).toMatchObject({ verdict: 'unknown', changes: [] });
    expect(risks.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });

  test('changes where policies are enforced for the first time', () => {
    const sections = { migration: { from: { flannel: { cidrs: ['10.244.0.0/16'] } }, phase: 'preflight' } };
    const { policies, reachability } = reported([...workloads, networkPolicy('deny', {})], { sections });
    expect(policies.map(({ verdict }) => verdict)).toEqual(['for a person']);
    expect(reachability.verdict).toBe('different');
    const both = ['shop/cart', 'shop/web'];
    expect(reachability.changes).toContainEqual({
      ...{ from: { inside: expect.arrayContaining(both) }, to: { inside: both } },
      ...{ appears: [], disappears: ['everything'] },
    });
  });
});

test('CM-43 addresses stand on both sides, with what overlaps', () => {
  const pool = object('crd.projectcalico.org/v1', 'IPPool', 'default', { cidr: '10.245.0.0/17' });
  const { addresses } = reported([pool]);
  expect(addresses).toEqual({
    ranges: [
      { use: 'pods', before: ['10.245.0.0/17'], after: ['10.245.0.0/16'] },
      { use: 'nodes', before: ['10.0.10.0/24'], after: ['10.0.10.0/24'] },
      { use: 'tunnel', before: ['UDP 4789'], after: ['UDP 8473'] },
    ],
    overlaps: ['10.245.0.0/16 (pods) and 10.245.0.0/17 (pods before)'],
  });
});

test('the phases come with what they wait for, and where nodes move with how long it takes', () => {
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' } };
  const { timeline } = reported([node]);
  expect(timeline.map(({ name, now, gate, estimate }) => [name, now, gate !== undefined, estimate?.minutes])).toEqual([
    ['preflight', true, true, undefined],
    ['install', false, true, undefined],
    ['nodes', false, true, 12],
    ['audit', false, true, undefined],
    ['enforce', false, true, undefined],
    ['finalize', false, true, undefined],
    ['cleanup', false, true, undefined],
  ]);
});
