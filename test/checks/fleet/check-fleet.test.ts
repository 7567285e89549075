import { describe, expect, test } from 'vitest';
import { checkFleet } from '../../../src/checks/fleet/check-fleet';
import { loaded } from './fleet';

const nodes = { cidrs: ['10.0.0.0/16'] };
const pool = (...addresses: string[]) => ({
  loadBalancer: { implementation: 'cilium', pools: [{ name: 'lan', addresses }] },
});
const pods = (...cidrs: string[]) => ({ pods: { cidrs } });
const peer = (name: string, ...podCIDRs: string[]) => ({
  mesh: { clusterId: 1, clusters: [{ name, id: 2, podCIDRs }] },
});
const native = { routing: { mode: 'native' } };

const findings = (...specs: object[]) =>
  checkFleet(specs.map((spec, index) => loaded(`c${index}`, spec))).filter(({ code }) => code.startsWith('FL-ADDR'));
const found = (...specs: object[]) => findings(...specs).map(({ code, message }) => `${code} ${message}`);
const codes = (...specs: object[]) => findings(...specs).map(({ code, path }) => `${code} ${path}`);

describe('clusters of one network', () => {
  test('must not hand out one address', () => {
    expect(found({ nodes, ...pool('10.0.1.0/28') }, { nodes, ...pool('10.0.1.8-10.0.1.20') })).toEqual([
      'FL-ADDR-001 the pool `lan` with 10.0.1.0/28 of the cluster `c0` and the pool `lan` with 10.0.1.8-10.0.1.20 of the cluster `c1` overlap, and both clusters are in one network',
    ]);
  });

  test('may have ranges that touch', () => {
    expect(codes({ nodes, ...pool('10.0.1.0/28') }, { nodes, ...pool('10.0.1.16/28') })).toEqual([]);
  });

  test('are those that give their network one name, wherever their nodes are', () => {
    const named = (network: string, cidr: string) => ({ nodes: { network, cidrs: [cidr] }, ...pool('192.0.2.1') });
    expect(codes(named('fra', '10.0.0.0/16'), named('fra', '10.1.0.0/16'))).toHaveLength(1);
    expect(codes(named('fra', '10.0.0.0/16'), named('ams', '10.0.0.0/16'))).toEqual([]);
  });

  test('are not those whose node ranges only touch', () => {
    const at = (cidr: string) => ({ nodes: { cidrs: [cidr] }, ...pool('192.0.2.1') });
    expect(codes(at('10.0.0.0/24'), at('10.0.1.0/24'))).toEqual([]);
    expect(codes(at('10.0.0.0/24'), at('10.0.1.0/24'), at('10.0.0.0/23'))).toHaveLength(2);
  });

  test('that name none are in the network in which their nodes are', () => {
    const named = { nodes: { ...nodes, network: 'fra' }, ...pool('192.0.2.1') };
    expect(codes(named, { nodes: { cidrs: ['10.0.7.0/24'] }, ...pool('192.0.2.1') })).toHaveLength(1);
  });

  test('have virtual addresses and API servers of their own', () => {
    const vip = { controlPlane: { vip: { address: '10.0.0.10' } } };
    expect(codes({ nodes, ...vip }, { nodes, ...vip })).toEqual(['FL-ADDR-001 /spec/controlPlane/vip/address']);
    expect(
      codes({ nodes, ...pool('10.0.0.0/28') }, { nodes, kubernetes: { apiServer: { host: '10.0.0.10' } } }),
    ).toEqual(['FL-ADDR-001 /spec/kubernetes/apiServer/host']);
  });

  test('tell an API server behind a virtual address once', () => {
    const behind = {
      kubernetes: { apiServer: { host: '10.0.0.10' } },
      controlPlane: { vip: { address: '10.0.0.10' } },
    };
    expect(codes({ nodes, ...pool('10.0.0.10') }, { nodes, ...behind })).toEqual([
      'FL-ADDR-001 /spec/controlPlane/vip/address',
    ]);
  });

  test('may have the same pods in tunnels, but not where packets bear their addresses', () => {
    const same = pods('10.244.0.0/16');
    expect(codes({ nodes, ...same }, { nodes, ...same })).toEqual([]);
    expect(codes({ nodes, ...same, ...native }, { nodes, ...same })).toEqual([]);
    expect(codes({ nodes, ...same, ...native }, { nodes, ...same, ...native })).toEqual([
      'FL-ADDR-001 /spec/pods/cidrs/0',
    ]);
  });

  test('each get another proposal', () => {
    const spec = { nodes, ...native, ...pods('10.244.0.0/16') };
    expect(findings(spec, spec, spec).map(({ help }) => /its own: (\S+) is free/.exec(help ?? '')?.[1])).toEqual([
      '10.245.0.0/16',
      '10.246.0.0/16',
    ]);
  });
});

describe('clusters of one mesh', () => {
  test('CM-48 have pods, nodes and Services apart', () => {
    const a = { nodes, ...pods('10.1.0.0/16'), services: { cidrs: ['10.96.0.0/16'] }, ...peer('c1') };
    expect(codes(a, { ...pods('10.1.128.0/17') })).toEqual(['FL-ADDR-002 /spec/pods/cidrs/0']);
    expect(codes(a, { ...pods('10.0.0.0/16') })).toEqual(['FL-ADDR-002 /spec/pods/cidrs/0']);
    expect(codes(a, { ...pods('10.96.0.0/17') })).toEqual(['FL-ADDR-002 /spec/pods/cidrs/0']);
    expect(codes(a, { nodes: { cidrs: ['10.96.0.0/24'] } })).toEqual(['FL-ADDR-002 /spec/nodes/cidrs/0']);
  });

  test('may have the same nodes and the same Services', () => {
    const services = { cidrs: ['10.96.0.0/16'] };
    expect(codes({ nodes, services, ...peer('c1') }, { nodes, services })).toEqual([]);
  });

  test('are all that any of them names', () => {
    const same = pods('10.1.0.0/16');
    expect(
      codes(
        same,
        {
          ...pods('10.2.0.0/16'),
          mesh: {
            clusterId: 2,
            clusters: [
              { name: 'c0', id: 1 },
              { name: 'c2', id: 3 },
            ],
          },
        },
        same,
      ),
    ).toEqual(['FL-ADDR-002 /spec/pods/cidrs/0']);
    expect(codes(same, pods('10.2.0.0/16'), same)).toEqual([]);
  });

  test("go by Cilium's name for them", () => {
    const renamed = { ...pods('10.1.0.0/16'), cni: { cilium: { clusterName: 'other' } } };
    expect(codes({ ...pods('10.1.0.0/16'), ...peer('other') }, renamed)).toEqual(['FL-ADDR-002 /spec/pods/cidrs/0']);
  });

  test('leave to the spec itself what it says of the other pods', () => {
    expect(codes({ ...pods('10.1.0.0/16'), ...peer('c1', '10.1.0.0/16') }, pods('10.1.0.0/16'))).toEqual([]);
  });

  test('say of each other what is so', () => {
    expect(found({ ...pods('10.1.0.0/16'), ...peer('c1', '10.2.0.0/16') }, pods('10.3.0.0/16'))).toEqual([
      'FL-ADDR-003 the pods of `c1` are said to have 10.2.0.0/16, and its spec gives them 10.3.0.0/16',
    ]);
    expect(codes({ ...peer('c1', '10.2.0.0/17', '10.2.128.0/17') }, pods('10.2.0.0/16'))).toEqual([]);
  });

  test('in one network tell what overlaps in both once', () => {
    const spec = { nodes, ...native, ...pods('10.1.0.0/16') };
    expect(codes({ ...spec, ...peer('c1') }, spec)).toEqual(['FL-ADDR-001 /spec/pods/cidrs/0']);
  });
});

test('a thousand clusters with one address are 999 mistakes', () => {
  const spec = { nodes, ...pool('10.0.1.0/28') };
  const clusters = Array.from({ length: 1000 }, (_, index) => ({ ...loaded('c', spec), file: `${index}.yaml` }));
  expect(checkFleet(clusters)).toHaveLength(999);
});

describe('clusters of one ClusterSet of Antrea', () => {
  const member = (pods: string, services: string) => ({
    pods: { cidrs: [pods] },
    services: { cidrs: [services], proxy: 'kube-proxy' },
    cni: {
      antrea: {
        multicluster: {
          clusterSet: 'eu',
          member: { leader: 'lead', server: 'https://10.9.0.1:6443', tokenSecret: 't' },
        },
      },
    },
  });

  test('have pods and Services of their own', () => {
    const [a, b] = [member('10.1.0.0/16', '10.96.0.0/16'), member('10.2.0.0/16', '10.97.0.0/16')];
    expect(codes(a, b)).toEqual([]);
    expect(codes(a, member('10.2.0.0/16', '10.96.128.0/17'))).toEqual(['FL-ADDR-002 /spec/services/cidrs/0']);
    expect(codes(a, member('10.1.0.0/24', '10.97.0.0/16'))).toEqual(['FL-ADDR-002 /spec/pods/cidrs/0']);
  });
});
