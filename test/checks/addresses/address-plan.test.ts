import { expect, test } from 'vitest';
import { addressPlan } from '../../../src/checks/addresses/address-plan';
import { loaded } from '../fleet/fleet';

const plan = (sections: object) =>
  addressPlan(loaded('fra1', sections)).map(({ use, owner, range, size, used, free }) =>
    [use, owner, range, size, used, free].filter((cell) => cell !== undefined).join(' '),
  );

test('CM-43 knows every range of a cluster, in both families', () => {
  const groups = [{ name: 'edge', selector: { matchLabels: { a: 'b' } } }];
  const spec = {
    kubernetes: { apiServer: { host: '10.0.10.10' } },
    nodes: { cidrs: ['10.0.10.0/24', 'fd00:10::/64'], count: 20, groups },
    pods: { cidrs: ['10.244.0.0/20', '10.245.0.0/16', 'fd00:244::/104'] },
    services: { cidrs: ['10.96.0.0/12', 'fd00:96::/112'] },
    controlPlane: { vip: { address: '10.0.10.10' } },
    loadBalancer: {
      implementation: 'cilium',
      pools: [{ name: 'lan', addresses: ['10.0.10.200-10.0.10.207', '10.0.10.240/29'], allowFirstLastIPs: false }],
    },
    bgp: { localASN: 1, peers: [{ name: 'tor', address: '10.0.10.1', asn: 2 }] },
    gateways: {
      gatewayAPI: {
        enabled: true,
        gateways: [
          {
            name: 'g',
            namespace: 'x',
            addresses: ['10.0.10.201'],
            listeners: [{ name: 'web', protocol: 'HTTP', port: 80 }],
          },
        ],
      },
    },
    egress: {
      implementation: 'egressgateway',
      egressGateway: {},
      gateways: [
        { name: 'out', nodes: 'edge', addresses: ['10.0.10.220-10.0.10.223'], defaultAddresses: ['10.0.10.220'] },
      ],
      policies: [
        { name: 'p', from: { namespaces: {} }, to: ['192.0.2.0/24'], gateway: 'out', addresses: ['10.0.10.221'] },
      ],
    },
    mesh: { clusterId: 1, clusters: [{ name: 'ams1', id: 2, podCIDRs: ['10.3.0.0/16'], addresses: ['10.0.20.9'] }] },
  };
  expect(plan(spec)).toEqual([
    'api-server 10.0.10.10 1 1 0',
    // 20 nodes, 1 virtual address, 16 of pools, 4 of egress, 1 router, 2 ends.
    'nodes 10.0.10.0/24 256 44 212',
    'nodes fd00:10::/64 18446744073709551616 21 18446744073709551595',
    // The first pod range has 16 ranges for nodes, the second the other 4.
    'pods 10.244.0.0/20 4096 4096 0',
    'pods 10.245.0.0/16 65536 1024 64512',
    'pods fd00:244::/104 16777216 5120 16772096',
    'services 10.96.0.0/12 1048576',
    'services fd00:96::/112 65536',
    'dns 10.96.0.10 1 1 0',
    'other-cluster ams1 10.3.0.0/16 65536',
    'mesh-peer ams1 10.0.20.9 1 1 0',
    'vip 10.0.10.10 1 1 0',
    'pool lan 10.0.10.200/29 8 1 7',
    'pool lan 10.0.10.240/29 8 0 6',
    'router tor 10.0.10.1 1 1 0',
    'egress out 10.0.10.220/30 4 2 2',
    'tunnel 172.31.0.0/16 65536 20 65516',
    'tunnel fd11::/112 65536 20 65516',
    'internal pods that reach themselves through a Service 169.254.42.1 1 1 0',
    'internal pods that reach themselves through a Service fe80::1 1 1 0',
  ]);
});

test('leaves out what only the cluster knows', () => {
  expect(plan({ nodes: { cidrs: ['10.0.10.0/24'] }, pods: { cidrs: ['10.244.0.0/16'] } })).toEqual([
    'nodes 10.0.10.0/24 256',
    'pods 10.244.0.0/16 65536',
    'internal pods that reach themselves through a Service 169.254.42.1 1 1 0',
  ]);
});

test('knows what Antrea keeps on each node, of the families of its pods', () => {
  const kept = (...cidrs: string[]) =>
    addressPlan(loaded('fra1', { cni: { antrea: {} }, pods: { cidrs } }))
      .filter(({ use }) => use === 'internal')
      .map(({ range }) => range);
  expect(kept('10.244.0.0/16')).toEqual(['169.254.0.253', '169.254.0.252', '169.254.0.251']);
  expect(kept('fd00:244::/108')).toEqual(['fc01::aabb:ccdd:eeff', 'fc01::aabb:ccdd:eefe', 'fc01::aabb:ccdd:eefd']);
});
