import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validator } from '../../imports/validator';
import { ciliumResources } from '../../src/components/cilium/resources/resources';
import { arbitrarySpec } from '../components/cilium/resources/arbitrary-spec';
import { modelOf } from '../support/model-of';

const kinds = [
  'CiliumBGPAdvertisement',
  'CiliumBGPClusterConfig',
  'CiliumBGPPeerConfig',
  'CiliumEgressGatewayPolicy',
  'CiliumL2AnnouncementPolicy',
  'CiliumLoadBalancerIPPool',
  'Gateway',
];

describe('the resources of Cilium', () => {
  test('are what their definitions say, for every spec', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        for (const { object } of ciliumResources(modelOf(spec)).manifests) {
          const validate = validator(object.kind);
          seen.add(object.kind);
          if (!validate(object)) expect.fail(JSON.stringify([validate.errors, object]));
        }
      }),
      { seed: 1, numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(kinds);
  });

  test('are not shared with the model, which is frozen', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        for (const { object } of ciliumResources(modelOf(spec)).manifests) expect(frozenParts(object)).toBe(0);
      }),
      { seed: 2, numRuns: 50 },
    );
  });
});

function frozenParts(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + frozenParts(part), Object.isFrozen(value) ? 1 : 0);
}

describe('the definitions', () => {
  const pool = (spec: object) => ({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumLoadBalancerIPPool',
    metadata: { name: 'lan' },
    spec,
  });

  test.each([
    ['a block of both kinds', { blocks: [{ cidr: '10.0.0.0/28', start: '10.0.0.1' }] }],
    ['a field of an older version', { cidrs: [{ cidr: '10.0.0.0/28' }] }],
    ['an unknown field', { blocks: [], pool: 'x' }],
    ['a truth value for a word', { blocks: [], allowFirstLastIPs: true }],
  ])('refuse %s', (_, spec) => {
    expect(validator('CiliumLoadBalancerIPPool')(pool(spec))).toBe(false);
  });

  test('refuse another version of the API', () => {
    const { spec, ...rest } = pool({ blocks: [{ cidr: '10.0.0.0/28' }] });
    expect(validator('CiliumLoadBalancerIPPool')({ ...rest, spec })).toBe(true);
    expect(validator('CiliumLoadBalancerIPPool')({ ...rest, spec, apiVersion: 'cilium.io/v2alpha1' })).toBe(false);
  });

  const advertisement = (communities: object) => ({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumBGPAdvertisement',
    metadata: { name: 'pods' },
    spec: { advertisements: [{ advertisementType: 'PodCIDR', attributes: { communities } }] },
  });

  test.each([
    [{ standard: ['0', '4294967295', '65535:65535', '64512:100'] }, true],
    [{ standard: ['4294967296'] }, false],
    [{ standard: ['65536:1'] }, false],
    [{ standard: ['064512:1'] }, false],
    [{ large: ['4294967295:0:4294967295'] }, true],
    [{ large: ['64512:1'] }, false],
    [{ wellKnown: ['no-export', 'blackhole'] }, true],
    [{ wellKnown: ['NO_EXPORT'] }, false],
  ])('take communities as BGP has them: %j %j', (communities, valid) => {
    expect(validator('CiliumBGPAdvertisement')(advertisement(communities))).toBe(valid);
  });
});
