import { describe, expect, test } from 'vitest';
import { checkEgressFields } from '../../src/checks/check-egress-fields';
import { anyModelOf } from '../support/model-of';

const gateway = { name: 'g', nodes: 'n' };
const policy = { name: 'p', from: { pods: {} }, to: ['192.0.2.0/24'], gateway: 'g' };
const complaints = (implementation: string, ofGateway: object, ofPolicy: object) =>
  checkEgressFields(
    anyModelOf({
      cni: { cilium: {} },
      egress: { implementation, gateways: [{ ...gateway, ...ofGateway }], policies: [{ ...policy, ...ofPolicy }] },
    }),
  ).map(({ path, message, help }) => ({ path, message, help }));

const foreign = { addresses: ['10.0.10.1'], clusterDefault: true, defaultAddresses: ['10.0.10.1'] };

describe('a field that the implementation does not have', () => {
  test('is refused by name, with who has it', () => {
    expect(complaints('cilium', { addresses: ['10.0.10.1'] }, {})).toEqual([
      {
        path: '/spec/egress/gateways/0/addresses',
        message: 'the implementation cilium has no `addresses`',
        help: 'remove `addresses`, or write `implementation: antrea` or `egressgateway`',
      },
    ]);
  });

  test.each([
    ['cilium', foreign, { namespace: 'a', priority: 1, allocation: 'own', addresses: ['10.0.10.1'] }, 7],
    ['antrea', { ...foreign, interface: 'eth0', address: '10.0.10.1' }, { priority: 1, allocation: 'node' }, 6],
    ['egressgateway', { ...foreign, interface: 'eth0', address: '10.0.10.1' }, { priority: 1, namespace: 'a' }, 2],
  ])('%s', (implementation, ofGateway, ofPolicy, count) => {
    expect(complaints(implementation, ofGateway, ofPolicy)).toHaveLength(count);
  });
});

test('what every implementation has is never refused', () => {
  for (const implementation of ['cilium', 'antrea', 'egressgateway'])
    expect(complaints(implementation, {}, { except: ['192.0.2.0/25'] })).toEqual([]);
});
