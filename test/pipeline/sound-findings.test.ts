import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/compile';
import { isData } from '../../src/spec/merge/layer';
import { dropValues } from '../../src/spec/repair/drop-values';
import { memorySources } from '../../src/spec/sources/memory-sources';

const header = 'apiVersion: fairlead.dev/v1alpha1\nkind: ClusterNetwork\nmetadata: { name: fra1 }\nspec:\n';
const told = (sections: string, files: Record<string, string> = {}) =>
  compile('spec.yaml', memorySources({ 'spec.yaml': header + sections, ...files })).findings.map(({ code }) => code);

const good = `  kubernetes: { apiServer: { host: 10.0.10.10 } }
  pods: { cidrs: [10.244.0.0/16] }
`;
const cilium = '  cni: { cilium: {} }\n';

describe('mistakes of both kinds are told at once', () => {
  test.each<[string, string, string[]]>([
    [
      'a wrong type and an unknown group',
      `${good}${cilium}  nodes: { count: few }\n  loadBalancer: { implementation: cilium, pools: [], layer2: { nodes: edge } }\n`,
      ['FL-SPEC-006', 'FL-REF-001', 'FL-LB-006'],
    ],
    [
      'a range that is none and DSR through VXLAN',
      `  kubernetes: { apiServer: { host: 10.0.10.10 } }\n  pods: { cidrs: [10.244.0.0/33] }\n  services: { loadBalancing: { mode: dsr } }\n${cilium}`,
      ['FL-CIDR-002', 'FL-SVC-103'],
    ],
    [
      'a name that is none and a key that is none',
      `${good}  cni: { cilium: { config: { tunnel: vxlan } } }\n  bgp: { localASN: no, peers: [] }\n`,
      ['FL-SPEC-010', 'FL-SPEC-006', 'FL-CNI-002'],
    ],
  ])('%s', (_, sections, expected) => {
    expect(told(sections)).toEqual(expect.arrayContaining(expected));
  });

  test('those of policies too', () => {
    const policy =
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a, namespace: b }\nspec: { podSelector: {}, policyTypes: [Ingres] }\n';
    const sections = `${good}${cilium}  nodes: { count: few }\n  policies: { files: [p.yaml] }\n`;
    expect(told(sections, { 'p.yaml': policy })).toEqual(['FL-SPEC-006', 'FL-POL-104']);
  });
});

test('eleven mistakes are eleven findings, each where it stands', () => {
  const spec = `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata:
  name: FRA1
spec:
  kubernetes: { apiServer: { host: 192.168.10.5 } }
  pods:
    ipam: cluster-poool
    nodeMaskSize: { ipv4: 20 }
    cidrs:
      - 10.0.0.0/33
      - 10.244.0.0/20
      - 10.244.8.0/21
  services:
    kubeProxyReplacment: true
    loadBalancing: { mode: dsr, dispatch: geneve }
  routing:
    mode: natve
    tunnelPort: 70000
    masquerade: none
  cni: { cilium: {} }
  nodes:
    mtu: -5
    groups: [{ name: edge, selector: { matchLabels: { egress: "yes" } } }]
  mesh: { clusterId: 300 }
  egress:
    implementation: cilium
    gateways: [{ name: out, nodes: edge }]
    policies: [{ name: all, from: { namespaces: {} }, to: [0.0.0.0/0], gateway: out }]
`;
  const lines = compile('spec.yaml', memorySources({ 'spec.yaml': spec })).findings.map(
    ({ code, place }) => `${spec.slice(0, place?.start).split('\n').length} ${code}`,
  );
  expect(lines.sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))).toEqual([
    '4 FL-SPEC-009',
    '8 FL-SPEC-007',
    '11 FL-CIDR-002',
    // Beside the overlap, its second range is shorter than that of one node.
    '13 FL-CIDR-104',
    '13 FL-CIDR-107',
    '15 FL-SPEC-005',
    '17 FL-SVC-104',
    '18 FL-SPEC-007',
    '19 FL-SPEC-010',
    '20 FL-CNI-006',
    '23 FL-SPEC-010',
    '25 FL-MESH-106',
  ]);
});

describe('what is wrong whatever was meant by a mistake beside it is told', () => {
  test.each<[string, string, string[]]>([
    [
      'what a misspelt mode is like needs another protocol',
      `${good}${cilium}  routing: { mode: tunel }\n  services: { loadBalancing: { mode: dsr } }\n`,
      ['FL-SVC-103', 'FL-SPEC-007'],
    ],
    [
      'two of three pools have the same addresses',
      `${good}${cilium}  loadBalancer: { implementation: cilium, pools: [{ name: A, addresses: [198.51.100.0/28] }, { name: b, addresses: [192.0.2.0/28] }, { name: c, addresses: [192.0.2.0/28] }] }\n`,
      ['FL-SPEC-009', 'FL-CIDR-107'],
    ],
    [
      'where the API server is has nothing to do with who gives pods addresses',
      `  kubernetes: { distribution: eks, apiServer: { host: 17 } }\n  pods: { cidrs: [10.244.0.0/16] }\n${cilium}`,
      ['FL-SPEC-006', 'FL-EKS-102'],
    ],
  ])('%s', (_, sections, expected) => {
    expect(told(sections)).toEqual(expect.arrayContaining(expected));
  });
});

describe('what a mistake alone would bring about is not told', () => {
  test.each<[string, string, string]>([
    [
      'a way to the API server under a misspelt key',
      `  kubernetes: { apiserver: { host: 10.0.10.10 } }\n  pods: { cidrs: [10.244.0.0/16] }\n${cilium}`,
      'FL-SPEC-005',
    ],
    [
      'ranges for pods of a distribution that divides them itself',
      `  kubernetes: { distribution: tallos }\n${cilium}`,
      'FL-SPEC-007',
    ],
    [
      'direct routes where the mode is misspelt',
      `${good}${cilium}  routing: { mode: natve, directNodeRoutes: true }\n`,
      'FL-SPEC-007',
    ],
    [
      'a reference to a group whose name is none',
      `${good}${cilium}  nodes: { groups: [{ name: Edge, selector: {} }] }\n  loadBalancer: { implementation: cilium, pools: [{ name: a, addresses: [192.0.2.0/28], announce: layer2 }], layer2: { nodes: Edge } }\n`,
      'FL-SPEC-009',
    ],
    [
      'an exception from a range that is none',
      `${good}${cilium}  nodes: { groups: [{ name: e, selector: {} }] }\n  egress: { implementation: cilium, gateways: [{ name: g, nodes: e }], policies: [{ name: p, from: { pods: {} }, to: [10.0.0.0/33], except: [10.1.0.0/16], gateway: g }] }\n`,
      'FL-CIDR-002',
    ],
    [
      'a cluster of a mesh whose name is none',
      `${good}${cilium}  mesh: { clusterId: 1, apiServer: {}, clusters: [{ name: A, id: 1 }] }\n`,
      'FL-SPEC-009',
    ],
    [
      'a gateway of egress whose name is none',
      `${good}${cilium}  nodes: { groups: [{ name: e, selector: {} }] }\n  egress: { implementation: cilium, gateways: [{ name: my gateway, nodes: e }], policies: [{ name: p, from: { pods: {} }, to: [192.0.2.0/24], gateway: gateway }] }\n`,
      'FL-SPEC-009',
    ],
    [
      'pods outside of a native range that is none',
      `${good}${cilium}  routing: { mode: native, directNodeRoutes: true, nativeCIDRs: [192.168.0.0/16, 10.0.0.0/88] }\n`,
      'FL-CIDR-002',
    ],
    [
      'DSR through a tunnel where the mode is like native',
      `${good}${cilium}  routing: { mode: natve, directNodeRoutes: true }\n  services: { loadBalancing: { mode: dsr } }\n`,
      'FL-SPEC-007',
    ],
    [
      'no API server, where nothing of it is known',
      `  kubernetes: { apiServer: { cidr: 10.0.10.10/32 } }\n  pods: { cidrs: [10.244.0.0/16] }\n${cilium}`,
      'FL-SPEC-005',
    ],
    [
      'Services of one family, where nobody knows which one the other is of',
      `  kubernetes: { apiServer: { host: 10.0.10.10 } }\n  pods: { cidrs: [10.244.0.0/16, "fd00::/108"] }\n  services: { cidrs: [10.96.0.0/12, here] }\n${cilium}`,
      'FL-CIDR-002',
    ],
    [
      'a version without quotes, which may have lost a zero',
      `  kubernetes: { version: 1.3, apiServer: { host: 10.0.10.10 } }\n  pods: { cidrs: [10.244.0.0/16] }\n${cilium}`,
      'FL-SPEC-006',
    ],
    ['no CNI, where it is a list', `${good}  cni: [cilium]\n`, 'FL-SPEC-006'],
  ])('%s', (_, sections, code) => {
    expect(told(sections)).toEqual([code]);
  });
});

type Steps = readonly (string | number)[];

/** Every value of a document below its sections. */
function steps(value: unknown, path: Steps = []): Steps[] {
  const below = Array.isArray(value) ? [...value.entries()] : isData(value) ? Object.entries(value) : [];
  return [...(path.length > 1 ? [path] : []), ...below.flatMap(([key, part]) => steps(part, [...path, key]))];
}

/** A copy with another value at one place. */
function changed(value: unknown, [step, ...more]: Steps, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changed(item, more, to) : item));
  return isData(value) ? { ...value, [step]: changed(value[step], more, to) } : value;
}

/** A copy with one key misspelt. */
function misspelt(value: unknown, path: Steps): unknown {
  const key = path.at(-1);
  if (typeof key === 'number') return value;
  const parent = path.slice(0, -1);
  const map = parent.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value);
  return changed(value, parent, { ...Object(dropValues(map, [`/${key}`])), [`${key}x`]: Object(map)[String(key)] });
}

describe.each(['cilium-1.20.0/mesh-peers', 'antrea-2.7.0/wireguard-egress-bgp'])('one mistake in %s', (name) => {
  const spec: unknown = parse(readFileSync(`test/cases/${name}/spec.yaml`, 'utf8'));
  const codes = (document: unknown) =>
    compile('spec.yaml', memorySources({ 'spec.yaml': JSON.stringify(document) })).findings.map(({ code }) => code);
  const before = new Set(codes(spec));

  test.each<[string, (path: Steps) => unknown]>([
    ['a wrong type', (path) => changed(spec, path, 17.5)],
    ['a wrong text', (path) => changed(spec, path, '~!')],
    ['a misspelt key', (path) => misspelt(spec, path)],
  ])('%s is told alone', (_, mistake) => {
    for (const path of steps(spec)) {
      const after = codes(mistake(path));
      if (!after.some((code) => /^FL-(SPEC|CIDR-00)/.test(code))) continue;
      const cascade = after.filter((code) => !/^FL-(SPEC|CIDR-00)/.test(code) && !before.has(code));
      expect(cascade, path.join('/')).toEqual([]);
    }
  });
});

const fixtures = readdirSync('test/cases/findings')
  .map((code) => `test/cases/findings/${code}`)
  .filter((folder) => existsSync(`${folder}/bad.yaml`));
const isOfShape = (code: string) => /^FL-(SPEC|CIDR-00)/.test(code);

test('beside a mistake of any kind up to three in the shape tell nothing that is gone once they are mended', () => {
  const compiled = (folder: string, document: unknown) => {
    const texts = Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
    );
    return compile('bad.yaml', memorySources({ ...texts, 'bad.yaml': JSON.stringify(document) })).findings.map(
      ({ code }) => code,
    );
  };
  const mistakes = [
    (value: unknown, path: Steps) => changed(value, path, 17.5),
    (value: unknown, path: Steps) => changed(value, path, '~!'),
    (value: unknown, path: Steps) => changed(value, path, ['a']),
    misspelt,
  ];
  const mistake = fc.tuple(fc.constantFrom(...mistakes), fc.nat());
  let several = 0;
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.array(mistake, { minLength: 1, maxLength: 3 }), (folder, made) => {
      const spec: unknown = parse(readFileSync(`${folder}/bad.yaml`, 'utf8'), { logLevel: 'silent' });
      const mended = new Set(compiled(folder, spec));
      const broken = made.reduce((value, [make, which]) => {
        const places = steps(value);
        const place = places[which % places.length];
        const after = place ? make(value, place) : value;
        return compiled(folder, make(spec, place ?? [])).some(isOfShape) ? after : value;
      }, spec);
      const told = compiled(folder, broken);
      if (told.filter(isOfShape).length > 1) several += 1;
      expect(told.filter((code) => !isOfShape(code) && !mended.has(code))).toEqual([]);
    }),
    { seed: 4, numRuns: 60 },
  );
  expect(several).toBeGreaterThan(10);
});
