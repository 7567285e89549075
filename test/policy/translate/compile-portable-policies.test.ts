import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import type { Located } from '../../../src/diagnostics/located';
import { carryPolicies } from '../../../src/policy/carry/carry-policies';
import { portablePolicies } from '../../../src/policy/dialects/portable/portable-policies';
import type { PortableEntry } from '../../../src/policy/dialects/portable/portable-policy';
import { compilePortablePolicies } from '../../../src/policy/translate/compile-portable-policies';
import { randomPortable } from '../brute-force/random-portable';

const inventory = { workloads: [], namespaces: [], findings: [] };
const place: Located['place'] = (pointer) => ({ source: { path: pointer, text: '' }, start: 0, end: 0 });
const setOf = (text: string) => {
  const range = parseRange(text);
  return intervalSetOf('error' in range ? [] : [range]);
};
const ranges = { pods: setOf('10.244.0.0/16'), nodes: setOf('10.0.10.0/24') };

function compiled(
  entries: readonly PortableEntry[],
  target: 'cilium' | 'antrea' | 'kubernetes',
  beside: readonly object[] = [],
  cidrMatchMode: readonly string[] = [],
) {
  const files = beside.map((value) => ({ value, place }));
  const cluster = { target, facts: () => ({ ranges, cidrMatchMode }), inventory };
  const { documents, findings } = compilePortablePolicies(portablePolicies(entries, place), files, cluster);
  return {
    documents,
    objects: documents.map(({ value }) => JSON.stringify(value)),
    told: findings.map(({ code, path }) => `${code} ${path}`),
  };
}

const shop = { names: ['shop'] };
const pods = (app: string) => ({ namespaces: shop, pods: { matchLabels: { app } } });
const web: PortableEntry = {
  name: 'web',
  subject: pods('web'),
  ingress: [
    { from: [pods('front')], ports: ['8080/TCP'] },
    { action: 'deny', from: [{ cidrs: ['192.0.2.0/24'] }] },
    { from: [{ entities: ['world'] }], ports: ['443/TCP'] },
  ],
};
const other: PortableEntry = {
  name: 'other',
  subject: { namespaces: { matchLabels: { team: 'shop' } } },
  egress: [{ action: 'deny', to: [{ cidrs: ['198.51.100.0/24'] }] }, { to: [{ namespaces: {} }] }],
};
const networkPolicy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app: 'web' } }, ingress: [{ from: [{ podSelector: {} }] }] },
};

describe('the rules of a spec', () => {
  test('stand in what they become where they stand in the spec', () => {
    const { documents } = compiled([web], 'cilium');
    const at = (pointer: string) => documents[0]?.place(pointer).source.path;
    expect(at('/metadata/name')).toBe('/spec/policies/rules/0/name');
    expect(at('/spec/ingress/0/fromEndpoints')).toBe('/spec/policies/rules/0/ingress/0');
    expect(at('/spec/ingress/1')).toBe('/spec/policies/rules/0/ingress/2');
    expect(at('/spec/ingressDeny/0')).toBe('/spec/policies/rules/0/ingress/1');
  });

  test.each(['cilium', 'antrea'] as const)(
    'become the same for %s whatever comes beside them, and in any order',
    (target) => {
      const alone = compiled([web], target).objects;
      const both = compiled([web, other], target).objects;
      expect(alone.length).toBe(target === 'cilium' ? 1 : 3);
      expect(both).toEqual(expect.arrayContaining(alone));
      expect(compiled([other, web], target).objects.toSorted()).toEqual(both.toSorted());
    },
  );

  test('become NetworkPolicies where these can say them, and are refused by name where they cannot', () => {
    const [first, , last] = web.ingress ?? [];
    const allowed = { ...web, ingress: [first, last].flatMap((one) => one ?? []) };
    expect(compiled([allowed], 'kubernetes').objects).toHaveLength(1);
    const { objects, told } = compiled([web], 'kubernetes');
    expect(objects).toEqual([]);
    expect(told).toEqual(['FL-TRL-001 /spec/policies/rules/0/ingress/1']);
  });

  test('are looked at before anything is made of them', () => {
    const wrong: PortableEntry = {
      name: 'wrong',
      subject: pods('db'),
      ingress: [{ ports: ['65536/TCP', '90-80/UDP'] }],
    };
    const { objects, told } = compiled([web, wrong], 'cilium');
    expect(objects).toEqual([]);
    expect(told).toEqual([0, 1].map((at) => `FL-RUL-003 /spec/policies/rules/1/ingress/0/ports/${at}`));
  });

  test('go with NetworkPolicies where both mean together what they say', () => {
    expect(compiled([web], 'cilium', [networkPolicy]).told).toEqual([]);
    // What Antrea's own policies isolate no NetworkPolicy opens.
    expect(compiled([web], 'antrea', [networkPolicy]).told[0]).toMatch(/^FL-TRL-010/);
    const elsewhere = { ...networkPolicy, metadata: { name: 'web', namespace: 'bank' } };
    expect(compiled([web], 'antrea', [elsewhere]).told).toEqual([]);
  });

  test('ask for paths in Antrea too, behind what passes without being asked, and for nothing else of a request', () => {
    const asking = (http: object, from: string): PortableEntry => ({
      ...{ name: 'api', subject: pods('api') },
      ingress: [
        { from: [pods('web')], ports: ['8080/TCP'], http: [http] },
        { from: [pods(from)], ports: ['8080/TCP'] },
      ],
    });
    const { documents, objects, told } = compiled([asking({ path: '/public/*' }, 'admin')], 'antrea');
    expect(told).toEqual([]);
    expect(objects[0]).toMatch(/"app":"admin".*"app":"web".*"l7Protocols":\[\{"http":\{"path":"\/public\/\*"\}\}\]/);
    const carried = (gates: Record<string, boolean>) =>
      carryPolicies(documents, { cni: 'antrea', gates }).findings.map(
        ({ code, place }) => `${code} ${place?.source.path}`,
      );
    expect(carried({ L7NetworkPolicy: true })).toEqual([]);
    expect(carried({})).toEqual(['FL-POL-312 /spec/policies/rules/0/ingress/0']);
    for (const http of [{ method: 'GET' }, { path: '/a', host: 'example.com' }, { path: '/a%20b' }]) {
      expect(compiled([asking(http, 'admin')], 'antrea').told).toEqual(['FL-TRL-008 /spec/policies/rules/0/ingress/0']);
    }
    // A second rule of requests would never be asked.
    const twice = asking({ path: '/a' }, 'web');
    const both = {
      ...twice,
      ingress: [...(twice.ingress ?? []).slice(0, 1), { ...twice.ingress?.[0], http: [{ path: '/b' }] }],
    };
    expect(compiled([both], 'antrea').told[0]).toMatch(/^FL-TRL-01[01]/);
  });

  test('name no node by its address where CIDRs of Cilium match nodes', () => {
    const entry: PortableEntry = {
      ...{ name: 'web', subject: pods('web') },
      egress: [{ to: [{ cidrs: ['10.0.0.0/16'] }] }, { to: [{ entities: ['nodes'] }], ports: ['10250/TCP'] }],
    };
    const object = compiled([entry], 'cilium', [], ['nodes']).objects.join();
    expect(object).toContain('"toCIDRSet":[{"cidr":"10.0.0.0/16","except":["10.0.10.0/24"]}]');
    expect(object).toContain('"toEntities":["host","remote-node"]');
    expect(compiled([entry], 'cilium').objects.join()).toContain('"toCIDRSet":[{"cidr":"10.0.0.0/16"}]');
  });

  test('lead DNS through the proxy of Cilium for whom they name names, and nobody else', () => {
    const dns = { to: [{ namespaces: { names: ['kube-system'] } }], ports: ['53/UDP', '53/TCP'] };
    const named = { to: [{ fqdns: ['*.example.com'] }], ports: ['443/TCP'] };
    const entry = (name: string, ...egress: PortableEntry['egress'] & object) => ({
      name,
      subject: pods(name),
      egress,
    });
    const asked = { ...named, http: [{ path: '/api/*' }] };
    const { objects } = compiled([entry('web', dns, named), entry('db', dns), entry('api', dns, asked)], 'cilium');
    const seen = objects.map((text) => text.includes('"rules":{"dns":[{"matchPattern":"*"}]}'));
    expect(seen).toEqual([true, false, true]);
  });
});

test.each([
  { target: 'cilium', enforcer: { cni: 'cilium', fields: '1.20', settings: {}, carrier: undefined }, least: 4 },
  { target: 'antrea', enforcer: { cni: 'antrea', gates: { Multicast: true } }, least: 4 },
  { target: 'kubernetes', enforcer: { cni: 'external' }, least: 1 },
] as const)('what rules become, at random, no agent of $target refuses', ({ target, enforcer, least }) => {
  let written = 0;
  fc.assert(
    fc.property(randomPortable, (policies) => {
      const entries = policies.map(({ metadata, spec }) => ({ ...metadata, ...spec }));
      const { documents } = compiled(entries, target);
      if (documents.length > 0) written++;
      const { findings } = carryPolicies(documents, enforcer);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { seed: 3, numRuns: 100 },
  );
  expect(written).toBeGreaterThanOrEqual(least);
});
