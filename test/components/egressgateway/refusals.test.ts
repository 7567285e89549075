import { describe, expect, test } from 'vitest';
import { complaints, gateway, policy, render, specOf } from './specs';

const gateways = '/spec/egress/gateways';
const policies = '/spec/egress/policies';
const section = '/spec/egress/egressGateway';
const withGateway = (more: object) => specOf({ gateways: [{ ...gateway, ...more }] });
const withPolicy = (more: object) => specOf({ policies: [{ ...policy, ...more }] });
const dual = { pods: { cidrs: ['10.244.0.0/16', 'fd01::/112'] } };
const cilium = { cni: { cilium: {} }, pods: { cidrs: ['10.244.0.0/16'] } };

describe('EG-06 nodes of two groups take the interface of the first', () => {
  const groups = (labels: object) => [
    { name: 'gateways', selector: { matchLabels: { egress: 'true' } } },
    { name: 'racks', selector: { matchLabels: labels } },
  ];
  const told = (labels: object, names = ['gateways', 'racks']) => {
    const interfaces = names.map((nodes, index) => ({ nodes, interface: `eth${index + 1}` }));
    const nodes = { groups: groups(labels) };
    return complaints(specOf({ egressGateway: { tunnel: { interface: 'eth0', interfaces } } }, { nodes }));
  };

  test.each<[string, object, string[] | undefined, string[]]>([
    ['no node is in both', { egress: 'no' }, undefined, []],
    ['a node may be in both', { rack: 'a' }, undefined, [`FL-EG-032 ${section}/tunnel/interfaces/1`]],
    ['all are in the first', { egress: 'true', rack: 'a' }, undefined, [`FL-EG-033 ${section}/tunnel/interfaces/1`]],
    [
      'all are in the last',
      { egress: 'true', rack: 'a' },
      ['racks', 'gateways'],
      [`FL-EG-032 ${section}/tunnel/interfaces/1`],
    ],
    ['a group is named twice', { egress: 'no' }, ['racks', 'racks'], [`FL-EG-033 ${section}/tunnel/interfaces/1`]],
  ])('%s', (_, labels, names, expected) => {
    expect(told(labels, names)).toEqual(expected);
  });
});

describe('what cannot work is refused', () => {
  test('nothing, where all is well', () => {
    expect(complaints(specOf())).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['no section', specOf({ egressGateway: undefined }), ['FL-EG-001 /spec/egress']],
    [
      'a section for another implementation',
      { ...specOf({ implementation: 'cilium' }), cni: { cilium: {} } },
      [`FL-EG-002 ${section}`],
    ],
    [
      'a group of all nodes',
      specOf({}, { nodes: { groups: [{ name: 'gateways', selector: {} }] } }),
      [`FL-EG-004 ${gateways}/0/nodes`],
    ],
    ['no addresses', withGateway({ addresses: undefined }), [`FL-EG-005 ${policies}/0/gateway`]],
    [
      'addresses of a family without pods',
      withGateway({ addresses: ['fd00::/126'] }),
      [`FL-EG-006 ${gateways}/0/addresses`],
    ],
    [
      'more addresses of one family',
      specOf({ gateways: [{ ...gateway, addresses: ['10.0.10.200/31', 'fd00::/126'] }] }, dual),
      [`FL-EG-007 ${gateways}/0/addresses`],
    ],
    [
      'a default of elsewhere',
      withGateway({ defaultAddresses: ['10.0.10.210'] }),
      [`FL-EG-008 ${gateways}/0/defaultAddresses/0`],
    ],
    [
      'two defaults of one family',
      withGateway({ defaultAddresses: ['10.0.10.200', '10.0.10.201'] }),
      [`FL-EG-009 ${gateways}/0/defaultAddresses`],
    ],
    ['an address of elsewhere', withPolicy({ addresses: ['10.0.10.210'] }), [`FL-EG-010 ${policies}/0/addresses/0`]],
    [
      'two addresses of one family',
      withPolicy({ addresses: ['10.0.10.200', '10.0.10.201'] }),
      [`FL-EG-009 ${policies}/0/addresses`],
    ],
    [
      'an address and a way to find one',
      withPolicy({ addresses: ['10.0.10.200'], allocation: 'node' }),
      [`FL-EG-018 ${policies}/0/allocation`],
    ],
    [
      'two defaults of the cluster',
      specOf({
        gateways: [
          { ...gateway, clusterDefault: true },
          { name: 'mail', nodes: 'gateways', addresses: ['10.0.10.10'], clusterDefault: true },
        ],
      }),
      [`FL-EG-011 ${gateways}/1/clusterDefault`],
    ],
    ['too many addresses', withGateway({ addresses: ['10.0.0.0/15'] }), [`FL-EG-012 ${gateways}/0/addresses`]],
    [
      'destinations inside only',
      specOf({ policies: [{ ...policy, to: ['10.244.1.0/24'] }] }, { pods: { cidrs: ['10.244.0.0/16'] } }),
      [`FL-EG-028 ${policies}/0/to`, `FL-EG-016 ${policies}/0/to`],
    ],
    [
      'a namespace and a selector of namespaces',
      withPolicy({ namespace: 'shop', from: { namespaces: {} } }),
      [`FL-EG-017 ${policies}/0/from/namespaces`],
    ],
    ['EG-14 multicast', withPolicy({ to: ['239.1.0.0/16'] }), [`FL-EG-019 ${policies}/0/to/0`]],
    [
      'EG-05 addresses that move before a sign of life',
      specOf({ egressGateway: { failover: { enabled: true, evictionTimeoutSeconds: 9 } } }),
      [`FL-EG-020 ${section}/failover/evictionTimeoutSeconds`],
    ],
    [
      'EG-06 an interface by expressions',
      specOf(
        { egressGateway: { tunnel: { interface: 'eth0', interfaces: [{ nodes: 'gateways', interface: 'eth1' }] } } },
        {
          nodes: { groups: [{ name: 'gateways', selector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }] },
        },
      ),
      [`FL-EG-021 ${section}/tunnel/interfaces/0/nodes`],
    ],
    [
      'an interface of no group',
      specOf({
        egressGateway: { tunnel: { interface: 'eth0', interfaces: [{ nodes: 'gateway', interface: 'eth1' }] } },
      }),
      [`FL-REF-001 ${section}/tunnel/interfaces/0/nodes`],
    ],
    [
      'EG-06 an interface of some nodes beside the one of the default route',
      specOf({ egressGateway: { tunnel: { interfaces: [{ nodes: 'gateways', interface: 'eth1' }] } } }),
      [`FL-EG-031 ${section}/tunnel/interfaces`],
    ],
    [
      'two certificates',
      specOf({ egressGateway: { certificates: { secret: 'a', issuer: { name: 'b' } } } }),
      [`FL-EG-023 ${section}/certificates/issuer`],
    ],
    [
      'EG-10 unknown pod ranges',
      specOf({}, { cni: { external: { name: 'flannel' } } }),
      ['FL-EG-022 /spec/pods/cidrs'],
    ],
    ['EG-21 a tunnel of Cilium', specOf({}, cilium), ['FL-EG-024 /spec/routing/mode']],
    [
      'EG-21 BPF masquerading',
      specOf({}, { ...cilium, routing: { mode: 'native', masquerade: 'bpf' } }),
      ['FL-EG-025 /spec/routing/masquerade'],
    ],
    ['Antrea', specOf({}, { cni: { antrea: {} } }), ['FL-EG-026 /spec/egress/implementation']],
    [
      'EG-20 a SpiderCoordinator of someone else',
      specOf({}, { cni: { external: { name: 'spiderpool' } } }),
      ['FL-EG-027 /spec/cni/external'],
    ],
    [
      'EG-10 private destinations among unknown ranges',
      withPolicy({ to: ['10.0.0.0/8'] }),
      [`FL-EG-028 ${policies}/0/to`],
    ],
    [
      "EG-07 the port of the CNI's tunnel",
      specOf({ egressGateway: { tunnel: { port: 4789 } } }),
      [`FL-EG-029 ${section}/tunnel/port`],
    ],
    [
      'addresses that no node can answer for',
      specOf({}, { nodes: { ...specOf().nodes, cidrs: ['10.0.20.0/24'] } }),
      [`FL-EG-030 ${gateways}/0/addresses`],
    ],
  ])('%s', (_, spec, expected) => {
    expect(complaints(spec)).toEqual(expected);
  });

  test('at both places where two policies clash', () => {
    const [found] = render(specOf({ policies: [policy, { ...policy, name: 'other' }] })).findings;
    expect(found?.also).toEqual([{ path: `${policies}/0`, label: 'the other one' }]);
  });
});
