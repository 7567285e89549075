import { expect, test } from 'vitest';
import { told } from '../../capabilities/built';
import { migrating } from '../../migrate/migrating';

const eks = { version: '1.34', distribution: 'eks', apiServer: { host: 'a.eks.amazonaws.com' } };
const aks = { version: '1.34', distribution: 'aks', apiServer: { host: 'a.azmk8s.io' } };
const of = (distribution: string) => ({ kubernetes: { version: '1.34', distribution } });
const errors = (more: object, sections: object) =>
  told(migrating('install', more, sections)).filter((one) => one.endsWith('error'));

test('a migration with ranges and a tunnel of its own is refused nothing', () => {
  expect(told(migrating('install'))).toEqual([]);
});

test.each<[string, object, object, string[]]>([
  ['CM-20 RKE2 in place is refused', {}, of('rke2'), ['FL-MIG-007 error']],
  ['CM-20 and taken where the user decides so', { acceptUnsupported: true }, of('rke2'), []],
  [
    'CM-23 k3s with its Flannel in place is refused, whatever the user decides',
    { acceptUnsupported: true, from: { flannel: { cidrs: ['10.244.0.0/16'] } } },
    of('k3s'),
    ['FL-MIG-006 error'],
  ],
  ['CM-23 another CNI on k3s is left like anywhere', {}, of('k3s'), []],
  [
    'CM-46 Istio beside an exclusive CNI is refused',
    {},
    { cni: { cilium: { serviceMesh: 'istio', exclusive: true } } },
    ['FL-SVC-106 error'],
  ],
  [
    'CM-42 another address family is refused',
    {},
    { pods: { cidrs: ['fd00:10:245::/104'], ipam: 'cluster-pool' } },
    ['FL-MIG-005 error'],
  ],
  ['CM-43 the port of the tunnel that stands is refused', {}, { routing: { tunnelPort: 4789 } }, ['FL-MIG-004 error']],
  [
    'CM-43 the range that stands is refused',
    {},
    { pods: { cidrs: ['10.244.128.0/17'], ipam: 'cluster-pool' } },
    ['FL-CIDR-107 error'],
  ],
  [
    'CM-43 its tunnel may be elsewhere',
    { from: { calico: { cidrs: ['10.244.0.0/16'], tunnelPort: 8473 } } },
    {},
    ['FL-MIG-004 error'],
  ],
  ['a group that nobody knows is refused', { groups: [{ name: 'first', nodes: 'canary' }] }, {}, ['FL-REF-001 error']],
  ['node groups of EKS in place are refused', {}, { kubernetes: eks }, ['FL-MIG-007 error']],
  ['node groups of EKS are replaced', { method: 'replace-node' }, { kubernetes: eks }, []],
  [
    'CM-11 CM-12 the network plugin of AKS starts on new nodes too, and is refused',
    { method: 'replace-node', from: { azureCni: { cidrs: ['10.240.0.0/16'] } } },
    { kubernetes: aks },
    ['FL-MIG-007 error'],
  ],
  [
    'CM-11 and taken where the user decides so',
    { method: 'replace-node', acceptUnsupported: true, from: { kubenet: { cidrs: ['10.240.0.0/16'] } } },
    { kubernetes: aks },
    [],
  ],
  ['CM-11 pools of an AKS without a plugin are replaced', { method: 'replace-node' }, { kubernetes: aks }, []],
  ['CM-11 and not changed in place', {}, { kubernetes: aks }, ['FL-MIG-007 error']],
])('%s', (_, more, sections, expected) => {
  expect(errors(more, sections)).toEqual(expected);
});

test('AN-04 a migration to Antrea cuts nodes off from each other, and is refused until that is accepted', () => {
  const antrea = { cni: { antrea: {} } };
  expect(errors({}, antrea)).toEqual(['FL-MIG-007 error']);
  expect(errors({ acceptUnsupported: true }, antrea)).toEqual([]);
});

test('CM-08 CM-17 what owns its CNI names what is possible', () => {
  expect(errors({}, of('gke'))).toContain('FL-MIG-006 error');
  expect(errors({}, of('openshift'))).toContain('FL-MIG-006 error');
});

test('a chained CNI has no pod network to move to', () => {
  expect(errors({}, { cni: { antrea: { chaining: 'aws-vpc-cni' } } })).toContain('FL-MIG-001 error');
});
