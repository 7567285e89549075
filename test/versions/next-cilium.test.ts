import { expect, test } from 'vitest';
import { ciliumVersions } from '../../src/versions/cilium';
import { nextCilium } from '../../src/versions/next-cilium';

const before = ciliumVersions['1.19.6'];
const version = '1.19.7';
const images = { agent: { ...before.images.agent, tag: 'v1.19.7' } };

test('a patch that changes one image keeps all else', () => {
  expect(nextCilium(before, { version, images })).toEqual({
    ...before,
    version,
    images: { ...before.images, ...images },
  });
});

test('keys and features come and go', () => {
  const next = nextCilium(before, {
    version,
    images,
    keys: { added: ['new-key'], removed: ['node-port-mode'] },
    features: { added: ['datapath-plugins'], removed: ['endpoints'] },
    mesh: { etcdQps: 30 },
  });
  expect(['new-key', 'node-port-mode', 'ipam'].map((key) => next.keys.has(key))).toEqual([true, false, true]);
  expect(next.features).toEqual(new Set(['bgp-peering-policies', 'datapath-plugins']));
  expect(next.mesh).toEqual({ etcdQps: 30 });
});

test('a statement that is untrue of the version before ends the load of the table', () => {
  const change = { version, images };
  expect(() => nextCilium(before, { ...change, keys: { removed: ['envoy-xds-mode'] } })).toThrow('envoy-xds-mode');
  expect(() => nextCilium(before, { ...change, keys: { added: ['ipam'] } })).toThrow('ipam');
  expect(() => nextCilium(before, { ...change, features: { removed: ['datapath-plugins'] } })).toThrow('datapath');
  expect(() => nextCilium(before, { ...change, features: { added: ['endpoints'] } })).toThrow('endpoints');
  expect(() => nextCilium(before, { ...change, images: { agent: before.images.agent } })).toThrow('the image agent');
  expect(() => nextCilium(before, { ...change, mesh: { ...before.mesh } })).toThrow('mesh');
});
