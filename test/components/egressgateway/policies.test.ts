import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCidr } from '../../../src/address/cidr';
import { intersect, intervalSetOf } from '../../../src/address/interval-set';
import { rangeOf } from '../../../src/address/range';
import { complaints, objects, policy, specOf } from './specs';

const withPolicies = (...policies: object[]) => specOf({ policies });
const first = (spec: object) => objects(spec, 'EgressClusterPolicy')[0].spec;
const ranges = { pods: { cidrs: ['10.244.0.0/16'] } };
const setOf = (cidrs: readonly string[]) =>
  intervalSetOf(
    cidrs.map((cidr) => {
      const parsed = parseCidr(cidr);
      if ('error' in parsed) throw new Error(cidr);
      return rangeOf(parsed);
    }),
  );

describe('a policy', () => {
  test('EG-16 is the cluster’s, and EG-24 selects whole namespaces by a label that no pod has', () => {
    expect(first(withPolicies({ ...policy, from: { namespaces: { matchLabels: { team: 'billing' } } } }))).toEqual({
      appliedTo: {
        namespaceSelector: { matchLabels: { team: 'billing' } },
        podSelector: { matchExpressions: [{ key: 'fairlead.dev/nowhere', operator: 'DoesNotExist' }] },
      },
      destSubnet: ['192.0.2.0/24'],
      egressGatewayName: 'partners',
      egressIP: { allocatorPolicy: 'default', useNodeIP: false },
    });
  });

  test('EG-17 and EG-02 is a namespace’s own where it names one, and always names its gateway', () => {
    const [own] = objects(withPolicies({ ...policy, namespace: 'shop', from: {} }), 'EgressPolicy');
    expect(own.metadata).toEqual({ name: 'billing', namespace: 'shop' });
    expect(own.spec).toMatchObject({
      appliedTo: { podSelector: { matchExpressions: [{ operator: 'DoesNotExist' }] } },
      egressGatewayName: 'partners',
    });
  });

  test('EG-11 takes its destinations without its exceptions', () => {
    const spec = withPolicies({ ...policy, to: ['192.0.2.0/24', '198.51.100.7/32'], except: ['192.0.2.0/25'] });
    expect(first(spec).destSubnet).toEqual(['192.0.2.128/25', '198.51.100.7/32']);
  });

  test('EG-23 leaves with the addresses that it names, EG-04 with some of its own, EG-25 with those of the node', () => {
    const ips = (more: object) => first(withPolicies({ ...policy, ...more })).egressIP;
    expect(ips({ addresses: ['10.0.10.203'] })).toEqual({
      allocatorPolicy: 'default',
      ipv4: '10.0.10.203',
      useNodeIP: false,
    });
    expect(ips({ allocation: 'own' })).toEqual({ allocatorPolicy: 'rr', useNodeIP: false });
    expect(ips({ allocation: 'node' })).toEqual({ allocatorPolicy: 'default', useNodeIP: true });
  });

  test('EG-12 is for every protocol: it names none', () => {
    expect(Object.keys(first(specOf())).sort()).toEqual(['appliedTo', 'destSubnet', 'egressGatewayName', 'egressIP']);
  });

  test('leaves the inside of the cluster alone, whatever it names', () => {
    const inside = {
      pods: { cidrs: ['10.244.0.0/16'] },
      services: { proxy: 'kube-proxy', cidrs: ['10.96.0.0/12'] },
      nodes: { ...specOf().nodes, cidrs: ['10.0.10.0/24'] },
    };
    const { destSubnet } = first(specOf({ policies: [{ ...policy, to: ['0.0.0.0/0'] }] }, inside));
    const met = intersect(setOf(destSubnet), setOf(['10.244.0.0/16', '10.96.0.0/12', '10.0.10.0/24']));
    expect(met).toEqual({ 4: [], 6: [] });
    expect(destSubnet).toContain('128.0.0.0/1');
  });

  test('never names a prefix of length 0, which no ipset takes', () => {
    const spec = (to: string) =>
      specOf({ policies: [{ ...policy, to: [to], except: to === '::/0' ? ['fc00::/7'] : [] }] }, ranges);
    for (const { destSubnet } of [first(spec('::/0')), first(spec('0.0.0.0/0'))])
      expect(destSubnet.some((cidr: string) => cidr.endsWith('/0'))).toBe(false);
  });
});

describe('EG-15 priority, which EgressGateway does not read', () => {
  const early = { ...policy, name: 'early', priority: 1 };
  const late = { ...policy, name: 'late', to: ['192.0.2.0/24', '198.51.100.0/24'], priority: 2 };

  test('cuts what an earlier policy takes from the later one, in either order', () => {
    for (const policies of [
      [early, late],
      [late, early],
    ]) {
      const made = objects(withPolicies(...policies), 'EgressClusterPolicy');
      const destinations = Object.fromEntries(made.map(({ metadata, spec }) => [metadata.name, spec.destSubnet]));
      expect(destinations).toEqual({ early: ['192.0.2.0/24'], late: ['198.51.100.0/24'] });
      expect(complaints(withPolicies(...policies))).toEqual([]);
    }
  });

  test('cuts it for a part of the earlier policy’s pods too', () => {
    const fewer = { ...late, from: { pods: { matchLabels: { app: 'billing', tier: 'web' } } } };
    expect(complaints(withPolicies(early, fewer))).toEqual([]);
    expect(objects(withPolicies(early, fewer), 'EgressClusterPolicy')[1].spec.destSubnet).toEqual(['198.51.100.0/24']);
  });

  test('a policy without one comes last', () => {
    const { priority: _, ...none } = late;
    expect(objects(withPolicies(none, early), 'EgressClusterPolicy')[0].spec.destSubnet).toEqual(['198.51.100.0/24']);
  });

  test('must tell two policies of the same pods apart', () => {
    expect(complaints(withPolicies(early, { ...late, priority: 1 }))).toEqual(['FL-EG-013 /spec/egress/policies/1']);
  });

  test('cannot cut for pods that only may be the same', () => {
    const others = { ...late, from: { pods: { matchLabels: { tier: 'web' } } } };
    expect(complaints(withPolicies(early, others))).toEqual(['FL-EG-014 /spec/egress/policies/1']);
  });

  test('may not leave a policy nothing, for nothing means everything', () => {
    expect(complaints(withPolicies(early, { ...late, to: ['192.0.2.0/25'] }))).toEqual([
      'FL-EG-015 /spec/egress/policies/1',
    ]);
  });

  test('is no matter where labels keep pods apart, or destinations do', () => {
    const apart = { ...early, name: 'apart', from: { pods: { matchLabels: { app: 'shop' } } } };
    expect(complaints(withPolicies(early, apart))).toEqual([]);
    expect(complaints(withPolicies(early, { ...early, name: 'far', to: ['203.0.113.0/24'] }))).toEqual([]);
  });

  test('makes destinations of the same pods disjoint and loses none, for any priorities', () => {
    const cidr = fc
      .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 }))
      .map(([at, prefix]) => `192.0.2.${((at * 16) >> (32 - prefix)) << (32 - prefix)}/${prefix}`);
    const lists = fc.array(fc.array(cidr, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.boolean(), (wanted, reversed) => {
        const policies = wanted.map((to, index) => ({ ...policy, name: `p${index}`, to, priority: index }));
        const spec = withPolicies(...(reversed ? policies.toReversed() : policies));
        const made = objects(spec, 'EgressClusterPolicy').map((one) => setOf(one.spec.destSubnet));
        made.forEach((one, index) => {
          for (const other of made.slice(0, index)) expect(intersect(one, other)).toEqual({ 4: [], 6: [] });
        });
        const all = objects(spec, 'EgressClusterPolicy').flatMap((one) => one.spec.destSubnet);
        expect(setOf(all)).toEqual(setOf(wanted.flat()));
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});
