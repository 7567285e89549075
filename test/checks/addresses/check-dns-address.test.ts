import { expect, test } from 'vitest';
import { checkDnsAddress } from '../../../src/checks/addresses/check-dns-address';
import { anyModelOf } from '../../support/model-of';

const told = (services: object, distribution = 'kubeadm') =>
  checkDnsAddress(anyModelOf({ cni: { external: { name: 'other' } }, services, kubernetes: { distribution } })).map(
    ({ code, path }) => `${code} ${path}`,
  );

test.each<[string, object, string[]]>([
  ['no range', { dns: '10.96.0.10' }, []],
  ['the usual address', { cidrs: ['10.96.0.0/12'] }, []],
  ['the usual address of a small range', { cidrs: ['10.96.0.0/28'] }, []],
  ['a smaller range', { cidrs: ['10.96.0.0/29'] }, ['FL-SVC-124 /spec/services/cidrs/0']],
  ['a smaller range with another address', { cidrs: ['10.96.0.0/29'], dns: '10.96.0.5' }, []],
  ['an address of the second range', { cidrs: ['10.96.0.0/16', 'fd00:96::/112'], dns: 'fd00:96::a' }, []],
  ['an address below another range', { cidrs: ['10.96.0.0/16', '10.200.0.0/16'], dns: '10.96.0.10' }, []],
  ['an address of elsewhere', { cidrs: ['10.96.0.0/16'], dns: '10.97.0.10' }, ['FL-SVC-123 /spec/services/dns']],
  ['the address of the API server', { cidrs: ['10.96.0.0/16'], dns: '10.96.0.1' }, ['FL-SVC-125 /spec/services/dns']],
  ['the address of the range', { cidrs: ['10.96.0.0/16'], dns: '10.96.0.0' }, ['FL-SVC-125 /spec/services/dns']],
])("the cluster's DNS has %s", (_, services, expected) => {
  expect(told(services)).toEqual(expected);
});

test('Google chooses an address by itself', () => {
  expect(told({ cidrs: ['10.96.0.0/29'] }, 'gke')).toEqual([]);
});
