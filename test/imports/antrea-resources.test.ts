import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validator } from '../../imports/validator';
import { arbitrarySpec } from '../components/antrea/resources/arbitrary-spec';
import { resourcesOf } from '../components/antrea/resources/resources-of';

describe('the resources of Antrea', () => {
  test('are what their definitions say, for every spec', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        for (const { object } of resourcesOf(spec).manifests) {
          const validate = validator(object.kind);
          seen.add(object.kind);
          if (!validate(object)) expect.fail(JSON.stringify([validate.errors, object]));
          expect(frozenParts(object)).toBe(0);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(['BGPPolicy', 'Egress', 'ExternalIPPool', 'NodeLatencyMonitor']);
  });
});

/** The model is frozen: what an object shares with it shows. */
function frozenParts(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + frozenParts(part), Object.isFrozen(value) ? 1 : 0);
}

describe('the definitions', () => {
  const policy = (spec: object) => ({
    apiVersion: 'crd.antrea.io/v1alpha1',
    kind: 'BGPPolicy',
    metadata: { name: 'all' },
    spec: { nodeSelector: {}, localASN: 64512, bgpPeers: [], ...spec },
  });

  test.each([
    ['a system of 16 bits', {}, true],
    ['a system of 32 bits', { localASN: 65536 }, false],
    ['communities', { advertisements: { pod: { communities: ['64512:1'] } } }, false],
    ['a hold time', { bgpPeers: [{ address: '10.0.0.1', asn: 64500, holdTimeSeconds: 9 }] }, false],
    ['no choice of nodes', { nodeSelector: undefined }, false],
  ])('take or refuse a BGPPolicy with %s', (_, spec, valid) => {
    expect(validator('BGPPolicy')(JSON.parse(JSON.stringify(policy(spec))))).toBe(valid);
  });

  const pool = (range: object) => ({
    apiVersion: 'crd.antrea.io/v1beta1',
    kind: 'ExternalIPPool',
    metadata: { name: 'lan' },
    spec: { ipRanges: [range], nodeSelector: {} },
  });

  test.each([
    [{ cidr: '10.0.0.0/28' }, true],
    [{ start: '10.0.0.1', end: '10.0.0.9' }, true],
    [{ start: '10.0.0.1' }, false],
    [{ cidr: '10.0.0.0/28', start: '10.0.0.1', end: '10.0.0.9' }, false],
  ])('take a range as CIDR or as its two ends: %j', (range, valid) => {
    expect(validator('ExternalIPPool')(pool(range))).toBe(valid);
  });
});
