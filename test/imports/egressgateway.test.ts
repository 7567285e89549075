import { describe, expect, test } from 'vitest';
import { validator } from '../../imports/validator';
import { egressGateway } from '../../src/components/egressgateway/egress-gateway';
import { gateway, policy, specOf } from '../components/egressgateway/specs';
import { anyModelOf } from '../support/model-of';

const own = /^(egressgateway\.spidernet\.io|cert-manager\.io|crd\.projectcalico\.org|spiderpool\.spidernet\.io)\//;
const dual = ['10.0.10.200-10.0.10.209', 'fd00::200-fd00::209'];

const specs = [
  specOf(),
  specOf({ policies: [{ ...policy, namespace: 'shop', addresses: ['10.0.10.203'] }] }),
  specOf({ policies: [{ ...policy, allocation: 'own' }], egressGateway: { certificates: { issuer: { name: 'ca' } } } }),
  specOf({}, { cni: { external: { name: 'spiderpool', hijackCIDRs: [] } } }),
  specOf(
    { gateways: [{ ...gateway, addresses: dual, clusterDefault: true }] },
    { pods: { cidrs: ['10.244.0.0/16', 'fd01::/112'] } },
  ),
];

test('custom resources are what their definitions say', () => {
  const seen = new Set<string>();
  for (const spec of specs)
    for (const { object } of egressGateway(anyModelOf(spec)).manifests) {
      if (!own.test(object.apiVersion)) continue;
      const validate = validator(object.kind);
      seen.add(object.kind);
      if (!validate(object)) expect.fail(JSON.stringify([validate.errors, object]));
    }
  expect([...seen].sort()).toEqual([
    'Certificate',
    'EgressClusterInfo',
    'EgressClusterPolicy',
    'EgressGateway',
    'EgressPolicy',
    'FelixConfiguration',
    'Issuer',
    'SpiderCoordinator',
  ]);
});

describe('a policy', () => {
  const spec = {
    appliedTo: { podSelector: {} },
    destSubnet: ['192.0.2.0/24'],
    egressGatewayName: 'partners',
    egressIP: { allocatorPolicy: 'default', useNodeIP: false },
  };
  const valid = (more: object) =>
    validator('EgressClusterPolicy')({
      apiVersion: 'egressgateway.spidernet.io/v1beta1',
      kind: 'EgressClusterPolicy',
      metadata: { name: 'x' },
      spec: { ...spec, ...more },
    });

  test.each([
    ['no destinations, which would mean all', { destSubnet: [] }],
    ['no gateway', { egressGatewayName: '' }],
    ['a priority, which nothing reads', { priority: 1 }],
    ['pods by address, which does nothing', { appliedTo: { podSubnet: ['10.244.0.0/24'], podSelector: {} } }],
  ])('with %s is not written', (_, more) => {
    expect(valid({})).toBe(true);
    expect(valid(more)).toBe(false);
  });
});
