import { expect, test } from 'vitest';
import { checkImplementations } from '../../src/checks/check-implementations';
import { checkModel } from '../../src/checks/check-model';
import { anyModelOf } from '../support/model-of';

const found = (spec: object) => checkImplementations(anyModelOf(spec)).map(({ code, path }) => `${code} ${path}`);
const cilium = { cni: { cilium: {} } };
const antrea = { cni: { antrea: {} } };

test.each<[string, object, string]>([
  ['hybrid routing', { ...cilium, routing: { mode: 'hybrid' } }, '/spec/routing/mode'],
  ['IPsec', { ...cilium, encryption: { type: 'ipsec' } }, '/spec/encryption/type'],
  [
    'addresses by Antrea',
    { ...cilium, loadBalancer: { implementation: 'antrea' } },
    '/spec/loadBalancer/implementation',
  ],
  ['egress by Antrea', { ...cilium, egress: { implementation: 'antrea' } }, '/spec/egress/implementation'],
  [
    'addresses by Cilium',
    { ...antrea, loadBalancer: { implementation: 'cilium' } },
    '/spec/loadBalancer/implementation',
  ],
  ['egress by Cilium', { ...antrea, egress: { implementation: 'cilium' } }, '/spec/egress/implementation'],
  [
    'settings of Cilium for some nodes',
    { ...antrea, nodes: { groups: [{ name: 'fast', selector: {}, cilium: {} }] } },
    '/spec/nodes/groups/0/cilium',
  ],
])('what the other CNI does is refused: %s', (_, spec, path) => expect(found(spec)).toEqual([`FL-REF-006 ${path}`]));

test.each<[object, string, string]>([
  [{ ...cilium, encryption: { type: 'ipsec' } }, 'encryption: {type: wireguard}', 'antrea'],
  [{ ...cilium, egress: { implementation: 'antrea' } }, 'egress: {implementation: cilium}', 'antrea'],
  [{ ...antrea, loadBalancer: { implementation: 'cilium' } }, 'loadBalancer: {implementation: antrea}', 'cilium'],
])('the finding names what comes nearest, and the CNI that does it', (spec, nearest, by) => {
  expect(checkImplementations(anyModelOf(spec))).toMatchObject([
    { message: expect.stringContaining(`cni.${by}`), help: `write \`${nearest}\`, or name \`${by}\` under \`cni\`` },
  ]);
});

test('what its own CNI does, or one beside it, is fine', () => {
  expect(found({ ...antrea, routing: { mode: 'hybrid' }, encryption: { type: 'ipsec' } })).toEqual([]);
  expect(found({ ...antrea, loadBalancer: { implementation: 'antrea' } })).toEqual([]);
  expect(found({ ...cilium, egress: { implementation: 'cilium' } })).toEqual([]);
  expect(found({ ...antrea, loadBalancer: { implementation: 'kube-vip' } })).toEqual([]);
});

test('rules for Cilium do not speak of Antrea', () => {
  const spec = {
    ...antrea,
    kubernetes: { apiServer: { host: '10.0.10.10' } },
    nodes: { kernel: '5.4' },
    pods: { cidrs: ['10.244.0.0/16'] },
    services: { loadBalancing: { mode: 'dsr' } },
    routing: { tunnelPort: 6082 },
  };
  expect(checkModel(anyModelOf(spec))).toEqual([]);
  const wireguard = { ...spec, encryption: { type: 'wireguard' } };
  expect(checkModel(anyModelOf(wireguard))).toMatchObject([{ code: 'FL-KRN-101' }]);
  expect(checkModel(anyModelOf({ ...spec, nodes: { kernel: '4.4' } }))).toMatchObject([{ code: 'FL-KRN-101' }]);
});
