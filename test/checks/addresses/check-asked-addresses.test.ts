import { expect, test } from 'vitest';
import { checkAskedAddresses } from '../../../src/checks/addresses/check-asked-addresses';
import { anyModelOf } from '../../support/model-of';

const listeners = [{ name: 'http', protocol: 'HTTP', port: 80 }];
const gateway = (name: string, address: string, labels = {}) => ({
  name,
  namespace: 'shop',
  labels,
  addresses: [address],
  listeners,
});
const found = (pools: readonly object[], ...gateways: readonly object[]) =>
  checkAskedAddresses(
    anyModelOf({
      cni: { cilium: {} },
      pods: { cidrs: ['10.244.0.0/16'] },
      loadBalancer: { implementation: 'cilium', pools: pools.map((pool, index) => ({ name: `p${index}`, ...pool })) },
      gateways: { gatewayAPI: { enabled: true, gateways } },
    }),
  ).map(({ code, path }) => `${code} ${path?.replace('/spec/gateways/gatewayAPI/gateways/', '')}`);
const pool = { addresses: ['10.0.0.0/28'] };

test('a Gateway asks for an address that a pool for it has', () => {
  expect(found([pool], gateway('a', '10.0.0.3'))).toEqual([]);
  expect(found([pool], gateway('a', '10.0.1.3'))).toEqual(['FL-CIDR-127 0/addresses/0']);
  const labelled = { ...pool, serviceSelector: { matchLabels: { to: 'dmz' } } };
  expect(found([labelled], gateway('a', '10.0.0.3', { to: 'dmz' }))).toEqual([]);
  expect(found([labelled], gateway('a', '10.0.0.3'))).toEqual(['FL-CIDR-133 0/addresses/0']);
  const placed = { ...pool, serviceSelector: { matchLabels: { 'io.kubernetes.service.namespace': 'shop' } } };
  expect(found([placed], gateway('a', '10.0.0.3'))).toEqual([]);
});

test('two Gateways do not ask for one address', () => {
  expect(found([pool], gateway('a', '10.0.0.3'), gateway('b', '10.0.0.4'))).toEqual([]);
  expect(found([pool], gateway('a', '10.0.0.3'), gateway('b', '10.0.0.3'))).toEqual(['FL-CIDR-132 1/addresses/0']);
  const v6 = { addresses: ['fd00::/120'] };
  expect(found([v6], gateway('a', 'fd00::3'), gateway('b', 'fd00:0::3'))).toEqual(['FL-CIDR-132 1/addresses/0']);
});
