import { describe, expect, test } from 'vitest';
import { validator } from '../../../imports/validator';
import { cilium } from '../../../src/components/cilium/cilium';
import { groups as rows } from '../../../src/components/cilium/config/groups';
import { ciliumVersions } from '../../../src/versions/cilium';
import { awsOperatorKeys } from '../../../src/versions/cilium-keys';
import { commonKeys, nodeKeys, operatorKeys } from '../../../src/versions/cilium-node-keys';
import { modelOf } from '../../support/model-of';

type Group = { name: string; selector: object; cilium?: { config: Record<string, string> } };

const group = (
  name: string,
  config: Record<string, string>,
  labels: Record<string, string> = { class: name },
): Group => ({
  name,
  selector: { matchLabels: labels },
  cilium: { config },
});
const render = (groups: readonly Group[], more: object = {}) =>
  cilium(modelOf({ pods: { cidrs: ['10.244.0.0/16'] }, nodes: { groups }, ...more }));
const configs = (groups: readonly Group[]) =>
  render(groups).manifests.filter(({ object }) => object.kind === 'CiliumNodeConfig');
const found = (groups: readonly Group[], more: object = {}) =>
  render(groups, more).findings.map(({ code, path }) => `${code} ${path}`);

describe('CM-04 nodes of a group', () => {
  test('have settings of their own, which agents read before they start', () => {
    const [manifest, ...more] = configs([
      group('fast', { 'datapath-mode': 'netkit', 'bpf-lb-acceleration': 'native' }, { nic: 'mlx5' }),
      { name: 'gateways', selector: {} },
      group('plain', {}),
    ]);
    expect(more).toEqual([]);
    expect(manifest).toEqual({
      stage: 'node',
      object: {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumNodeConfig',
        metadata: { name: 'fast', namespace: 'kube-system' },
        spec: {
          nodeSelector: { matchLabels: { nic: 'mlx5' } },
          defaults: { 'bpf-lb-acceleration': 'native', 'datapath-mode': 'netkit' },
        },
      },
    });
    expect(validator('CiliumNodeConfig')(manifest?.object)).toBe(true);
  });

  test('start anew when their settings change', () => {
    const agent = (mtu: string) =>
      JSON.stringify(render([group('slow', { mtu })]).manifests.find(({ stage }) => stage === 'cni-agent')?.object);
    expect(agent('1400')).not.toBe(agent('1500'));
  });

  test.each([
    ['mtu', '9000'],
    ['devices', 'eth1'],
    ['enable-bandwidth-manager', 'true'],
    ['bpf-ct-global-tcp-max', '1000000'],
    ['custom-cni-conf', 'true'],
  ])('may have %s otherwise', (key, value) => {
    expect(found([group('a', { [key]: value })])).toEqual([]);
  });

  test.each([
    ['mtu', '-7'],
    ['mtu', '70'],
    ['bpf-lb-acceleration', 'turbo'],
    ['datapath-mode', 'ipvlan'],
    ['enable-host-legacy-routing', 'maybe'],
    ['enable-bpf-clock-probe', 'maybe'],
    ['bpf-ct-global-tcp-max', 'many'],
  ])('take no %s of %s, as all nodes do not', (key, value) => {
    expect(found([group('a', { [key]: value })])).toEqual([`FL-CIL-001 /spec/nodes/groups/0/cilium/config/${key}`]);
  });

  test('are held to the rules over the rest of the configuration, with what is theirs', () => {
    const lone = { 'bpf-events-default-rate-limit': '100' };
    expect(found([group('a', lone)])).toEqual([
      'FL-CIL-003 /spec/nodes/groups/0/cilium/config/bpf-events-default-rate-limit',
    ]);
    expect(found([group('a', { ...lone, 'bpf-events-default-burst-limit': '200' })])).toEqual([]);
    // What Fairlead writes for all nodes, too: in a tunnel an agent with direct routes does not start.
    expect(found([group('a', { 'auto-direct-node-routes': 'true' })])).toEqual([
      'FL-CIL-003 /spec/nodes/groups/0/cilium/config/auto-direct-node-routes',
    ]);
    expect(found([group('a', { 'auto-direct-node-routes': 'false' })])).toEqual([]);
    expect(found([group('a', { 'enable-bbr-hostns-only': 'true' })])).toEqual([
      'FL-CIL-004 /spec/nodes/groups/0/cilium/config/enable-bbr-hostns-only',
    ]);
    const paced = { 'enable-bandwidth-manager': 'true', 'enable-bbr-hostns-only': 'true' };
    expect(found([group('a', paced)])).toEqual([
      'FL-CIL-003 /spec/nodes/groups/0/cilium/config/enable-bbr-hostns-only',
    ]);
    const ipv6 = { pods: { cidrs: ['fd00:1::/104'] } };
    expect(found([group('a', { 'bpf-lb-acceleration': 'native' })], ipv6)).toEqual([
      'FL-CIL-002 /spec/nodes/groups/0/cilium/config/bpf-lb-acceleration',
    ]);
    expect(found([group('a', { 'bpf-lb-acceleration': 'disabled' })], ipv6)).toEqual([]);
  });

  test.each([
    ['a key that nobody knows', 'mtuu', 'FL-CNI-002'],
    ['what the operator reads', 'nodes-gc-interval', 'FL-CNI-007'],
    ['an option of AWS for the operator', 'eni-tags', 'FL-CNI-002'],
    ['what agents tell each other', 'identity-allocation-mode', 'FL-CNI-007'],
    ['what is rendered for one value', 'hubble-socket-path', 'FL-CNI-007'],
    ['the tunnel', 'tunnel-protocol', 'FL-CNI-007'],
  ])('do not have %s otherwise', (_, key, code) => {
    const groups = [group('a', { [key]: 'x' })];
    expect(found(groups)).toEqual([`${code} /spec/nodes/groups/0/cilium/config/${key}`]);
    expect(configs(groups)).toEqual([]);
  });

  test('do not have options of AWS for the operator otherwise on EKS either', () => {
    const eks = { kubernetes: { distribution: 'eks', apiServer: { host: 'x' } }, pods: {} };
    expect(found([group('a', { 'eni-tags': '{}' })], eks)).toEqual([
      'FL-CNI-007 /spec/nodes/groups/0/cilium/config/eni-tags',
    ]);
  });
});

describe('CM-04 a node of two groups', () => {
  const mtus = (one: Record<string, string>, other: Record<string, string>, names = ['rack', 'disk']) =>
    render([group(names[0] ?? '', { mtu: '9000' }, one), group(names[1] ?? '', { mtu: '1500' }, other)]).findings;

  test('takes the value of the last name, and the spec is told', () => {
    for (const names of [
      ['rack', 'disk'],
      ['disk', 'rack'],
    ]) {
      const [finding, ...more] = mtus({ rack: 'a' }, { disk: 'ssd' }, names);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        code: 'FL-CNI-008',
        severity: 'warning',
        path: '/spec/nodes/groups/1/cilium/config/mtu',
        help: 'let the selector of `disk` exclude the nodes of `rack`, which wins now',
        also: [{ path: '/spec/nodes/groups/0/cilium/config/mtu' }],
      });
    }
  });

  test('is not there where labels exclude each other', () => {
    expect(mtus({ rack: 'a' }, { rack: 'b' })).toEqual([]);
  });

  test('CM-09 node pools, which are a label, never share one', () => {
    const pool = 'cloud.google.com/gke-nodepool';
    expect(mtus({ [pool]: 'large' }, { [pool]: 'small' })).toEqual([]);
  });

  test.each<[string, string[], Record<string, string>, Record<string, string>, string]>([
    ['that the last name would overrule', ['a', 'b'], { disk: 'ssd', rack: 'a' }, { disk: 'ssd' }, 'FL-CNI-009'],
    ['that overrules the others of its rack', ['b', 'a'], { disk: 'ssd', rack: 'a' }, { disk: 'ssd' }, 'FL-CNI-008'],
    ['that is the other one by its labels', ['a', 'b'], { disk: 'ssd' }, { disk: 'ssd' }, 'FL-CNI-009'],
  ])('is told where it is a group %s', (_, names, one, other, code) => {
    expect(mtus(one, other, names).map((found) => found.code)).toEqual([code]);
  });

  test('is surely there where both have more nodes than the cluster', () => {
    const sized = (name: string, mtu: string, label: string) => ({
      ...group(name, { mtu }, { [label]: 'a' }),
      count: 3,
    });
    const groups = [sized('a', '9000', 'disk'), sized('b', '1500', 'rack')];
    const told = (count: number) => render(groups, { nodes: { groups, count } }).findings.map(({ code }) => code);
    expect([told(5), told(6)]).toEqual([['FL-CNI-009'], ['FL-CNI-008']]);
  });

  test('may be asked the same twice, or different things', () => {
    expect(found([group('a', { mtu: '9000' }), group('b', { mtu: '9000' })])).toEqual([]);
    expect(found([group('a', { mtu: '9000' }), group('b', { debug: 'true' })])).toEqual([]);
  });
});

describe('the keys that nodes may have otherwise', () => {
  const lists = { operatorKeys, commonKeys, nodeKeys };
  const known = Object.values(ciliumVersions).map(({ keys }) => keys);

  test.each(Object.entries(lists))('%s names keys that some version knows', (_, keys) => {
    expect([...keys].filter((key) => !known.some((of) => of.has(key)))).toEqual([]);
  });

  test('stand in one list', () => {
    const all = [...operatorKeys, ...commonKeys, ...nodeKeys, ...awsOperatorKeys];
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  test('are named where Fairlead would refuse them, and only there', () => {
    const decided = new Set(rows.filter(({ open }) => !open).flatMap(({ rows: of }) => Object.keys(of)));
    expect([...nodeKeys].filter((key) => !decided.has(key))).toEqual([]);
  });
});
