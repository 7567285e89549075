import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpec } from '../../src/spec/read-spec';
import { fileSources } from '../../src/spec/sources/file-sources';
import { memorySources } from '../../src/spec/sources/memory-sources';
import { shown, shownPlace } from '../support/shown';

const header = 'apiVersion: fairlead.dev/v1alpha1\nkind: ClusterNetwork\n';
/** Five lines; what follows them begins in line 6, at column 3. */
const least = `${header}metadata: { name: fra1 }\nspec:\n  cni: { cilium: {} }\n`;
const read = (text: string, others: Record<string, string> = {}) =>
  readSpec('spec.yaml', memorySources({ 'spec.yaml': text, ...others }));
const findings = (text: string, others?: Record<string, string>) => read(text, others).findings.map(shown);
const helps = (text: string) => read(text).findings.map(({ help }) => help);

describe('a spec that is right', () => {
  test('comes out with its defaults, what its distribution decides, and frozen', () => {
    const { spec, findings, unreadable } = read(`${least}  kubernetes: { distribution: talos }\n`);
    expect([findings, unreadable, spec?.file]).toEqual([[], false, 'spec.yaml']);
    expect(spec?.model).toMatchObject({
      name: 'fra1',
      kubernetes: { apiServer: { host: 'localhost', port: 7445 } },
      pods: { ipam: 'kubernetes', nodeMaskSize: { ipv4: 24 } },
      routing: { mode: 'tunnel', protocol: 'vxlan' },
    });
    expect(Object.isFrozen(spec?.model.pods.nodeMaskSize)).toBe(true);
  });

  test('knows where each value stands, and what stands for one that was not written', () => {
    const { spec } = read(`${least}  nodes: { mtu: 9000 }\n`);
    const at = (pointer: string) =>
      shownPlace(spec?.place(pointer) ?? { source: { path: '', text: '' }, start: 0, end: 0 });
    expect(at('/spec/nodes/mtu')).toBe('spec.yaml:6:17 9000');
    expect(at('/spec/nodes/cidrs/0')).toBe('spec.yaml:6:3 nodes');
    expect(at('/spec/routing/mode')).toBe('spec.yaml:4:1 spec');
  });

  test.each(['minimal', 'native-bgp', 'on-prem-full', 'talos'])('the case %s is read from its file', (name) => {
    const { spec, findings } = readSpec(`test/cases/cilium-1.20.0/${name}/spec.yaml`, fileSources('.'));
    expect(findings).toEqual([]);
    expect(spec?.model.cni.cilium?.version).toBe('1.20.0');
  });
});

describe('a file that is no spec', () => {
  test.each([
    ['nothing', '# later\n', ['FL-SPEC-001 spec.yaml:1:1']],
    ['two documents', `${least}---\n${least}`, ['FL-SPEC-002 spec.yaml:7:1 apiVersion: fairlead.dev/v1alpha1']],
    ['a list', `- ${header.split('\n')[0]}\n`, ['FL-SPEC-003 spec.yaml:1:1 - apiVersion: fairlead.dev/v1alpha1']],
    ['another kind', 'apiVersion: v1\nkind: Pod\n', ['FL-SPEC-004 spec.yaml:2:7 Pod']],
    [
      'another version',
      'apiVersion: fairlead.dev/v1\nkind: ClusterNetwork\n',
      ['FL-SPEC-004 spec.yaml:1:13 fairlead.dev/v1'],
    ],
    ['no kind', 'metadata: {}\n', ['FL-SPEC-004 spec.yaml:1:1 metadata: {}']],
    [
      'no sections',
      `${header}metadata: { name: a }\n`,
      ['FL-SPEC-008 spec.yaml:1:1 apiVersion: fairlead.dev/v1alpha1'],
    ],
    ['empty sections', `${header}metadata: { name: a }\nspec:\n`, ['FL-SPEC-006 spec.yaml:4:1 spec']],
    ['broken YAML', `${least}  a: [\n`, ['FL-YAML-001 spec.yaml:7:1']],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(read(text).spec).toBeUndefined();
  });

  test.each([
    ['broken YAML', `${least}  a: [\n`, true],
    ['two documents', `${least}---\n${least}`, true],
    ['a base that is not there', `${least}  extends: [nowhere.yaml]\n`, true],
    ['no sections', `${header}metadata: { name: a }\n`, false],
    ['a value of the wrong type', `${least}  kubernetes: 3\n`, false],
  ])('%s: whether it is unreadable', (_, text, unreadable) => {
    expect(read(text)).toMatchObject({ unreadable });
  });

  test('a file that is not there is unreadable, and told without a place', () => {
    const result = readSpec('specs/fra1.yaml', memorySources({ 'specs/fra2.yaml': least }));
    expect(result).toMatchObject({ unreadable: true, findings: [{ code: 'FL-SRC-001' }] });
    expect(result.findings[0]?.help).toContain('specs/fra2.yaml');
  });
});

describe('mistakes in the sections, each told once with what to write', () => {
  test.each([
    ['nods: {}', 'FL-SPEC-005 spec.yaml:6:3 nods', 'did you mean `nodes`?'],
    ['mesh: { clusterID: 3 }', 'FL-SPEC-005 spec.yaml:6:11 clusterID', 'did you mean `clusterId`?'],
    ['encryption: { type: wireguard, foo: 1 }', 'FL-SPEC-005 spec.yaml:6:34 foo', 'known keys are `type`, `nodes`'],
    ['kubernetes: { version: 1.30 }', 'FL-SPEC-006 spec.yaml:6:26 1.30', 'put it in quotes: "1.30"'],
    ['nodes: { mtu: "9000" }', 'FL-SPEC-006 spec.yaml:6:17 "9000"', 'remove the quotes: 9000'],
    ['nodes: { mtu: 1.5 }', 'FL-SPEC-006 spec.yaml:6:17 1.5', undefined],
    ['nodes: { cidrs: 10.0.0.0/8 }', 'FL-SPEC-006 spec.yaml:6:19 10.0.0.0/8', 'write a list: [10.0.0.0/8]'],
    ['nodes: { groups: { name: a } }', 'FL-SPEC-006 spec.yaml:6:20 { name: a }', 'put it in brackets: [{…}]'],
    ['nodes:\n    groups:\n      name: a', 'FL-SPEC-006 spec.yaml:8:7 name: a', 'put `- ` before it'],
    ['observability: { metrics: yes }', 'FL-SPEC-006 spec.yaml:6:29 yes', 'write `true`, without quotes'],
    ['pods:', 'FL-SPEC-006 spec.yaml:6:3 pods', 'write `{}`, or remove the key'],
    ['services: [a]', 'FL-SPEC-006 spec.yaml:6:13 [a]', undefined],
    ['routing: { protocol: Geneve }', 'FL-SPEC-007 spec.yaml:6:24 Geneve', 'did you mean `geneve`?'],
    ['egress: {}', 'FL-SPEC-008 spec.yaml:6:3 egress', 'add `implementation` (who does it)'],
    [
      'nodes: { kernel: "6.8.1" }',
      'FL-SPEC-009 spec.yaml:6:20 "6.8.1"',
      'The oldest kernel among the nodes, quoted: "6.8".',
    ],
    ['mesh: { clusterId: 999 }', 'FL-SPEC-010 spec.yaml:6:22 999', undefined],
    ['bgp: { localASN: 1, peers: [] }', 'FL-SPEC-010 spec.yaml:6:30 []', undefined],
    ['nodes: { cidrs: [10.0.10.1/24] }', 'FL-CIDR-002 spec.yaml:6:20 10.0.10.1/24', 'write "10.0.10.0/24"'],
    ['controlPlane: { vip: { address: 010.0.0.1 } }', 'FL-CIDR-001 spec.yaml:6:35 010.0.0.1', undefined],
    [
      'loadBalancer: { implementation: cilium, pools: [{ name: a, addresses: [10.0.0.9-10.0.0.1] }] }',
      'FL-CIDR-003 spec.yaml:6:74 10.0.0.9-10.0.0.1',
      'write "10.0.0.1-10.0.0.9"',
    ],
  ])('%s', (line, expected, help) => {
    expect(findings(`${least}  ${line}\n`)).toEqual([expected]);
    expect(helps(`${least}  ${line}\n`)).toEqual([help]);
  });

  test('a name that Kubernetes would refuse', () => {
    expect(findings(least.replace('fra1', 'Fra_1'))).toEqual(['FL-SPEC-009 spec.yaml:3:19 Fra_1']);
  });

  test('another CNI is unknown, and that Cilium is missing is not told on top', () => {
    expect(findings(least.replace('cilium', 'calico'))).toEqual(['FL-SPEC-005 spec.yaml:5:10 calico']);
  });

  test('a name stands where an address or a name may', () => {
    expect(findings(`${least}  controlPlane: { vip: { address: api.example.com } }\n`)).toEqual([]);
  });

  test('all of them come at once', () => {
    expect(findings(`${least}  nods: {}\n  nodes: { cidrs: [x] }\n  mesh: { clusterId: 0 }\n`)).toHaveLength(3);
  });
});

test('a spec from which any stretch is cut out is read or told, and never makes it throw', () => {
  const text = readFileSync('test/cases/cilium-1.20.0/on-prem-full/spec.yaml', 'utf8');
  const cut = fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(cut, ([start, length]) => {
      const { spec, findings } = read(text.slice(0, start) + text.slice(start + length));
      expect(spec === undefined).toBe(findings.length > 0);
      for (const { place } of findings) expect(place?.source.path).toBe('spec.yaml');
    }),
    { seed: 1, numRuns: 300 },
  );
});

describe('secrets', () => {
  test('a PEM block and a password are refused, each once', () => {
    const pem = '    labels:\n      tls: |\n        -----BEGIN RSA PRIVATE KEY-----\n        MIIE\n';
    expect(findings(`${least}  delivery:\n${pem}`)).toEqual(['FL-SPEC-011 spec.yaml:8:7 tls']);
    const address = '  kubernetes: { apiServer: { host: "-----BEGIN PRIVATE KEY-----" } }\n';
    expect(findings(`${least}${address}`)).toEqual(['FL-SPEC-011 spec.yaml:6:30 host']);
    const peer = '{ name: a, address: 10.0.0.1, asn: 1, password: hunter2 }';
    const text = `${least}  bgp: { localASN: 1, peers: [${peer}] }\n`;
    expect(findings(text)).toEqual(['FL-SPEC-011 spec.yaml:6:69 password']);
    // The printers show lines of the source that a finding brings with it.
    expect(read(text).findings[0]?.place?.source.text).not.toContain('hunter2');
  });

  test('one in a base is found even where this file replaces it', () => {
    const base = `${header}spec: { delivery: { labels: { password: hunter2 } } }\n`;
    const text = `${least}  extends: [base.yaml]\n  delivery: { labels: { password: "" } }\n`;
    expect(findings(text, { 'base.yaml': base })).toEqual(['FL-SPEC-011 base.yaml:3:31 password']);
  });

  test('a reference to a Secret is none', () => {
    expect(findings(`${least}  images: { pullSecrets: [password] }\n`)).toEqual([]);
  });
});
