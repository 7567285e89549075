import luaparse from 'luaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LuaEngine, LuaFactory } from 'wasmoon';
import { argocdSettings } from '../../../src/delivery/argocd-settings';
import { healthChecks } from '../../../src/delivery/health/health-checks';
import { type CheckedKind, checkedKinds } from '../../../src/sync/checked-kinds';

let lua: LuaEngine;
beforeAll(async () => {
  lua = await new LuaFactory().createEngine({ enableProxy: false });
});
afterAll(() => lua.global.close());

/** What Argo CD would show for an object of the second generation: `Healthy` or `Healthy: why`. */
async function healthOf(kind: CheckedKind, status: object | undefined, spec: object = {}): Promise<string> {
  lua.global.set('obj', { metadata: { name: 'x', generation: 2 }, spec, ...(status && { status }) });
  const { status: health, message } = await lua.doString(healthChecks[kind]);
  // The engine leaves answers on its stack, which does not grow.
  lua.global.setTop(0);
  return message === '' ? health : `${health}: ${message}`;
}
const condition = (type: string, status: string, message: string, more: object = {}) => ({
  type,
  status,
  message,
  ...more,
});
const now = { observedGeneration: 2 };
const behind = { observedGeneration: 1 };

test.each(checkedKinds)('the check of %s is Lua 5.1, names nothing that is not there, and is rendered', (kind) => {
  const script = healthChecks[kind];
  const { globals } = luaparse.parse(script, { luaVersion: '5.1', scope: true }) as unknown as {
    globals: { name: string }[];
  };
  expect(globals.map(({ name }) => name).filter((name) => !['obj', 'ipairs', 'next'].includes(name))).toEqual([]);
  expect(argocdSettings()[`resource.customizations.health.${kind.replace('/', '_')}`]).toBe(script);
});

test.each(checkedKinds)('%s without a status is on its way', async (kind) => {
  expect(await healthOf(kind, undefined)).toMatch(/^Progressing/);
  expect(await healthOf(kind, {})).toMatch(/^Progressing/);
});

const policies = ['cilium.io/CiliumNetworkPolicy', 'cilium.io/CiliumClusterwideNetworkPolicy'] as const;
describe.each(policies)('%s', (kind) => {
  test.each([
    ['Healthy: Policy validation succeeded', condition('Valid', 'True', 'Policy validation succeeded')],
    ['Degraded: no such entity', condition('Valid', 'False', 'no such entity')],
    ["Progressing: waiting for Cilium's operator to look at it", condition('Other', 'True', '')],
  ])('%s', async (expected, one) => {
    expect(await healthOf(kind, { conditions: [one] })).toBe(expected);
  });
});

describe('cilium.io/CiliumLoadBalancerIPPool', () => {
  const total = (more: object) => condition('cilium.io/IPsTotal', 'Unknown', '21', more);
  const conflict = (status: string) => condition('cilium.io/PoolConflict', status, 'overlaps lan', behind);
  test.each([
    ['Healthy: 21 addresses', [total(now)]],
    ['Healthy: 21 addresses', [conflict('False'), total(now)]],
    ['Degraded: overlaps lan', [conflict('True'), total(now)]],
    ["Progressing: waiting for Cilium's operator to take it", [conflict('True'), total(behind)]],
  ])('%s', async (expected, conditions) => {
    expect(await healthOf('cilium.io/CiliumLoadBalancerIPPool', { conditions })).toBe(expected);
  });
});

describe('cilium.io/CiliumBGPClusterConfig', () => {
  const all = (conflicting: string, missing: string, none: string, more: object = now) => [
    condition('cilium.io/ConflictingClusterConfig', conflicting, 'other selects them too', more),
    condition('cilium.io/MissingPeerConfigs', missing, 'tor is missing', more),
    condition('cilium.io/NoMatchingNode', none, 'no node matches', more),
  ];
  test.each([
    ['Healthy', all('False', 'False', 'False')],
    ['Degraded: other selects them too', all('True', 'True', 'False')],
    ['Progressing: tor is missing', all('False', 'True', 'True')],
    ['Healthy: no node matches', all('False', 'False', 'True')],
    ["Progressing: waiting for Cilium's operator to look at it", all('False', 'False', 'False', behind)],
    ["Progressing: waiting for Cilium's operator to look at it", all('True', 'False', 'False').slice(0, 2)],
  ])('%s', async (expected, conditions) => {
    expect(await healthOf('cilium.io/CiliumBGPClusterConfig', { conditions })).toBe(expected);
  });
});

test.each([
  ['Healthy', 'False', now],
  ['Progressing: no Secret', 'True', now],
  ["Progressing: waiting for Cilium's operator to look at it", 'False', behind],
])('cilium.io/CiliumBGPPeerConfig is %s', async (expected, status, more) => {
  const conditions = [condition('cilium.io/MissingAuthSecret', status, 'no Secret', more)];
  expect(await healthOf('cilium.io/CiliumBGPPeerConfig', { conditions })).toBe(expected);
});

describe.each(['crd.antrea.io/NetworkPolicy', 'crd.antrea.io/ClusterNetworkPolicy'] as const)('%s', (kind) => {
  const counts = { currentNodesRealized: 2, desiredNodesRealized: 3 };
  test.each<[string, object]>([
    ['Healthy', { phase: 'Realized', ...now }],
    ["Progressing: waiting for Antrea's controller to look at it", { phase: 'Realized', ...behind }],
    ['Progressing: 2 of 3 nodes have it', { phase: 'Realizing', ...counts, ...now }],
    ['Progressing: 0 of 0 nodes have it', { phase: 'Pending', ...now }],
    [
      'Degraded: no such group',
      { phase: 'Pending', ...now, conditions: [condition('Realizable', 'False', 'no such group')] },
    ],
    [
      'Degraded: node-a',
      { phase: 'Failed', ...counts, ...now, conditions: [condition('RealizationFailure', 'True', 'node-a')] },
    ],
    ['Degraded: 2 of 3 nodes have it', { phase: 'Failed', ...counts, ...now }],
  ])('%s', async (expected, status) => {
    expect(await healthOf(kind, status)).toBe(expected);
  });
});

describe.each(['crd.antrea.io/Group', 'crd.antrea.io/ClusterGroup'] as const)('%s', (kind) => {
  const computed = (status: string, more: object = {}) => ({ type: 'GroupMembersComputed', status, ...more });
  test.each([
    ['Healthy', computed('True')],
    ['Progressing: its members are not known yet', computed('False')],
    ['Degraded: too deep', computed('False', { reason: 'ChildGroupsNestingExceeded', message: 'too deep' })],
  ])('%s', async (expected, one) => {
    expect(await healthOf(kind, { conditions: [one] })).toBe(expected);
  });
});

describe('crd.antrea.io/Egress', () => {
  const pooled = { externalIPPool: 'lan' };
  const assigned = (status: string) => condition('IPAssigned', status, 'no node');
  test.each<[string, object, object]>([
    ['Healthy: on node-a', {}, { egressNode: 'node-a', egressIP: '10.0.0.1' }],
    ['Progressing: no node has its address yet', {}, { egressNode: '', egressIP: '' }],
    ['Healthy: on node-a', pooled, { egressNode: 'node-a', conditions: [assigned('True')] }],
    ['Progressing: no node has its address yet', pooled, { egressNode: 'node-a', conditions: [] }],
    ['Degraded: no node', pooled, { egressNode: '', conditions: [assigned('False')] }],
    ['Degraded: pool is full', pooled, { conditions: [condition('IPAllocated', 'False', 'pool is full')] }],
  ])('%s', async (expected, spec, status) => {
    expect(await healthOf('crd.antrea.io/Egress', status, spec)).toBe(expected);
  });
});

test.each([
  ['Healthy: 8 addresses', 8],
  ["Progressing: waiting for Antrea's controller to take it", 0],
])('crd.antrea.io/ExternalIPPool is %s', async (expected, total) => {
  expect(await healthOf('crd.antrea.io/ExternalIPPool', { usage: { total, used: 0 } })).toBe(expected);
});

test.each([
  ['Healthy: on b', ['Failed', 'Ready']],
  ['Progressing: none of its nodes is ready yet', ['Init', 'Pending']],
  ['Progressing: none of its nodes is ready yet', []],
  ['Degraded: none of its nodes is ready', ['Pending', 'HeartbeatTimeout']],
])('egressgateway.spidernet.io/EgressGateway is %s', async (expected, statuses) => {
  const nodeList = statuses.map((status, index) => ({ name: 'ab'[index], status }));
  expect(await healthOf('egressgateway.spidernet.io/EgressGateway', { nodeList })).toBe(expected);
});

describe('egressgateway.spidernet.io/EgressClusterInfo', () => {
  const spec = { autoDetect: { clusterIP: true, nodeIP: true }, extraCidr: ['10.244.0.0/16'] };
  const found = { clusterIP: {}, nodeIP: { a: { ipv4: ['10.0.0.1'] } }, extraCidr: ['10.244.0.0/16'] };
  const waiting = "Progressing: EgressGateway's controller does not know yet what is inside the cluster";
  test.each<[string, string, object]>([
    ['all is found', 'Healthy', found],
    ['Services are missing', waiting, { ...found, clusterIP: undefined }],
    ['nodes are missing', waiting, { ...found, nodeIP: {} }],
    ['a range is missing', waiting, { ...found, extraCidr: [] }],
  ])('%s', async (_, expected, status) => {
    expect(await healthOf('egressgateway.spidernet.io/EgressClusterInfo', status, spec)).toBe(expected);
  });

  test('nothing is missing that is not to be found', async () => {
    const off = { autoDetect: { clusterIP: false, nodeIP: false } };
    expect(await healthOf('egressgateway.spidernet.io/EgressClusterInfo', {}, off)).toBe('Healthy');
  });
});

describe.each(['EgressPolicy', 'EgressClusterPolicy'] as const)('egressgateway.spidernet.io/%s', (kind) => {
  test.each([
    ['Healthy: on a', 'a'],
    ['Progressing: no node of its gateway has it yet', ''],
  ])('%s', async (expected, node) => {
    expect(await healthOf(`egressgateway.spidernet.io/${kind}`, { eip: {}, node })).toBe(expected);
  });
});

test.each([
  ['Healthy', 'Ready'],
  ['Progressing: Init', 'Init'],
  ['Degraded: NodeNotReady', 'NodeNotReady'],
])('egressgateway.spidernet.io/EgressTunnel is %s', async (expected, phase) => {
  expect(await healthOf('egressgateway.spidernet.io/EgressTunnel', { phase })).toBe(expected);
});

test.each([
  ['Healthy', { health: { status: 'Healthy' } }],
  ['Degraded: x', { health: { status: 'Degraded', message: 'x' } }],
  ['Progressing', { sync: {} }],
])('argoproj.io/Application is %s', async (expected, status) => {
  expect(await healthOf('argoproj.io/Application', status)).toBe(expected);
});
