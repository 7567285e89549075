import { describe, expect, test } from 'vitest';
import { checkFleet } from '../../../src/checks/fleet/check-fleet';
import { loaded } from './fleet';

const member = (clusterId: number, others: Readonly<Record<string, number>>, sections: object = {}, mesh = {}) => ({
  pods: { cidrs: [`10.${clusterId}.0.0/16`] },
  mesh: { clusterId, apiServer: {}, clusters: Object.entries(others).map(([name, id]) => ({ name, id })), ...mesh },
  ...sections,
});
const codes = (specs: Readonly<Record<string, object>>) =>
  checkFleet(Object.entries(specs).map(([name, spec]) => loaded(name, spec))).map(
    ({ code, path }) => `${code} ${path}`,
  );

describe('the clusters of one mesh', () => {
  test('that know each other and agree are told of nothing', () => {
    const wireguard = { encryption: { type: 'wireguard' } };
    expect(codes({ a: member(1, { b: 2 }, wireguard), b: member(2, { a: 1 }, wireguard) })).toEqual([]);
  });

  test('may leave out clusters whose specs are not there', () => {
    expect(codes({ a: member(1, { b: 2, far: 9 }), b: member(2, { a: 1 }) })).toEqual([]);
  });

  test('have numbers of their own, although only a third one knows both', () => {
    const specs = { a: member(1, { hub: 2 }), hub: member(2, { a: 1, c: 1 }), c: member(1, { hub: 2 }) };
    expect(codes(specs)).toContain('FL-MESH-108 /spec/mesh/clusterId');
  });

  test('are of one size', () => {
    const specs = { a: member(1, { b: 2 }), b: member(2, { a: 1 }, {}, { maxConnectedClusters: 511 }) };
    expect(codes(specs)).toEqual(['FL-MESH-109 /spec/mesh/maxConnectedClusters']);
  });

  test('have the numbers by which others know them', () => {
    expect(codes({ a: member(1, { b: 7 }), b: member(2, { a: 1 }) })).toEqual(['FL-MESH-110 /spec/mesh/clusters/0/id']);
  });

  test('send packets in one way', () => {
    const a = member(1, { b: 2 });
    const differing = [{ mode: 'native' }, { protocol: 'geneve' }, { tunnelPort: 8473 }];
    for (const routing of differing)
      expect(codes({ a, b: member(2, { a: 1 }, { routing }) })).toEqual(['FL-MESH-111 /spec/routing']);
    expect(codes({ a, b: member(2, { a: 1 }, { routing: { protocol: 'vxlan', tunnelPort: 8472 } }) })).toEqual([]);
  });

  test('all encrypt, or none, whoever comes first', () => {
    const [open, closed] = [{}, { encryption: { type: 'wireguard' } }];
    for (const [first, second] of [
      [open, closed],
      [closed, open],
    ] as const)
      expect(codes({ a: member(1, { b: 2 }, first), b: member(2, { a: 1 }, second) })).toEqual([
        'FL-MESH-112 /spec/encryption',
      ]);
  });

  test('know each other on both sides', () => {
    expect(codes({ a: member(1, { b: 2 }), b: member(2, {}) })).toEqual(['FL-MESH-113 /spec/mesh/clusters']);
    expect(codes({ a: member(1, { b: 2 }), b: { pods: { cidrs: ['10.9.0.0/16'] } } })).toEqual([
      'FL-MESH-113 /spec/mesh',
    ]);
  });

  test('are told of one that is unlike all others once', () => {
    const all = { a: 1, b: 2, c: 3 };
    const { a, b, c } = all;
    const specs = {
      a: member(1, { b, c }),
      b: member(2, { a, c }),
      c: member(3, { a, b }, { routing: { protocol: 'geneve' } }),
    };
    expect(codes(specs)).toEqual(['FL-MESH-111 /spec/routing']);
  });
});
