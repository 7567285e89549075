import { expect, test } from 'vitest';
import { readSpec } from '../../../src/spec/read-spec';
import { memorySources } from '../../../src/spec/sources/memory-sources';
import { shown, shownPlace } from '../../support/shown';

const header = 'apiVersion: fairlead.dev/v1alpha1\nkind: ClusterNetwork\n';
const own = (sections: string) => `${header}metadata: { name: fra1 }\nspec:\n${sections}`;
const base = (sections: string) => `${header}metadata: { name: base }\nspec:\n${sections}`;
const read = (files: Record<string, string>) => readSpec('specs/fra1.yaml', memorySources(files));
const findings = (files: Record<string, string>) => read(files).findings.map(shown);

const layered = {
  'specs/fra1.yaml': own(
    '  extends: [../bases/rack.yaml]\n  nodes: { mtu: 1500, groups: [{ name: b, selector: {} }] }\n  delivery: { labels: { site: fra } }\n',
  ),
  'bases/rack.yaml': base(
    '  extends: [common.yaml]\n  nodes:\n    mtu: 9000\n    interface: eth0\n    groups:\n      - { name: a, count: 2, selector: {} }\n      - { name: b, count: 3, selector: { matchLabels: { x: "1" } } }\n',
  ),
  'bases/common.yaml': base(
    '  cni: { cilium: {} }\n  nodes: { cidrs: [10.0.0.0/24, 10.0.1.0/24] }\n  delivery: { labels: { owner: net } }\n',
  ),
};

test('maps merge key by key, named items by name, the file itself wins, and the name is never inherited', () => {
  const { spec, findings } = read(layered);
  expect(findings).toEqual([]);
  expect(spec?.model).toMatchObject({
    name: 'fra1',
    nodes: {
      mtu: 1500,
      interface: 'eth0',
      cidrs: ['10.0.0.0/24', '10.0.1.0/24'],
      groups: [
        { name: 'a', count: 2 },
        { name: 'b', count: 3, selector: { matchLabels: { x: '1' } } },
      ],
    },
    delivery: { labels: { owner: 'net', site: 'fra' } },
  });
  const nameless = { ...layered, 'specs/fra1.yaml': layered['specs/fra1.yaml'].replace('name: fra1', '') };
  expect(read(nameless).findings.map(shown)).toEqual(['FL-SPEC-008 specs/fra1.yaml:3:1 metadata']);
});

test('a place is in the file that wrote the value', () => {
  const { spec } = read(layered);
  const at = (pointer: string) => {
    const place = spec?.place(pointer);
    return place && shownPlace(place);
  };
  expect(at('/spec/nodes/mtu')).toBe('specs/fra1.yaml:6:17 1500');
  expect(at('/spec/nodes/interface')).toBe('bases/rack.yaml:8:16 eth0');
  expect(at('/spec/nodes/groups/0/count')).toBe('bases/rack.yaml:10:27 2');
  expect(at('/spec/nodes/groups/1/selector/matchLabels/x')).toBe('bases/rack.yaml:11:60 "1"');
  expect(at('/spec/nodes/cidrs/1')).toBe('bases/common.yaml:6:33 10.0.1.0/24');
  expect(at('/spec/nodes/count')).toBe('specs/fra1.yaml:6:3 nodes');
});

test('plain lists are replaced, and an empty one empties a list of named items', () => {
  const files = (sections: string) => ({
    ...layered,
    'specs/fra1.yaml': own(`  extends: [../bases/rack.yaml]\n  nodes: ${sections}\n`),
  });
  expect(read(files('{ cidrs: [192.0.2.0/24] }')).spec?.model.nodes.cidrs).toEqual(['192.0.2.0/24']);
  expect(read(files('{ groups: [] }')).spec?.model.nodes.groups).toEqual([]);
});

test('a base that two bases share does not undo what one of them changed', () => {
  const { spec } = read({
    'specs/fra1.yaml': own('  extends: [b.yaml, c.yaml]\n'),
    'specs/b.yaml': base('  extends: [d.yaml]\n  nodes: { mtu: 9000 }\n'),
    'specs/c.yaml': base('  extends: [d.yaml]\n  nodes: { interface: eth1 }\n'),
    'specs/d.yaml': base('  cni: { cilium: {} }\n  nodes: { mtu: 1500, interface: eth0 }\n'),
  });
  expect(spec?.model.nodes).toMatchObject({ mtu: 9000, interface: 'eth1' });
});

test('a name that one file gives twice is still there twice', () => {
  const group = '{ name: a, selector: {} }';
  const { spec } = read({
    'specs/fra1.yaml': own(`  extends: [b.yaml]\n  nodes: { groups: [${group}, ${group}] }\n`),
    'specs/b.yaml': base(`  cni: { cilium: {} }\n  nodes: { groups: [${group}] }\n`),
  });
  expect(spec?.model.nodes.groups).toHaveLength(2);
});

test('a mistake in a base is told there, unless this file replaces it', () => {
  const files = { ...layered, 'bases/common.yaml': base('  cni: { cilium: {} }\n  nodes: { mtu: "1", cidr: [] }\n') };
  expect(findings(files)).toEqual(['FL-SPEC-005 bases/common.yaml:6:22 cidr']);
});

test('null deletes nothing: it is of the wrong type', () => {
  const files = { ...layered, 'specs/fra1.yaml': own('  extends: [../bases/rack.yaml]\n  nodes: { mtu: null }\n') };
  expect(findings(files)).toEqual(['FL-SPEC-006 specs/fra1.yaml:6:17 null']);
});

test('a circle is told with its way round', () => {
  const found = read({
    'specs/fra1.yaml': own('  extends: [a.yaml]\n  cni: { cilium: {} }\n'),
    'specs/a.yaml': base('  extends: [b.yaml]\n'),
    'specs/b.yaml': base('  extends: [fra1.yaml]\n'),
  }).findings;
  expect(found.map(shown)).toEqual(['FL-SRC-009 specs/b.yaml:5:13 fra1.yaml']);
  expect(found[0]?.message).toContain('specs/fra1.yaml → specs/a.yaml → specs/b.yaml → specs/fra1.yaml');
});

test('what cannot be read is told where it is named, with the files on the way', () => {
  const found = read({
    'specs/fra1.yaml': own('  extends: [a.yaml, ../../x.yaml, /etc/passwd, 3]\n  cni: { cilium: {} }\n'),
    'specs/a.yaml': base('  extends: [nowhere.yaml]\n'),
  });
  expect(found.unreadable).toBe(true);
  expect(found.findings.map(shown)).toEqual([
    'FL-SPEC-006 specs/fra1.yaml:5:48 3',
    'FL-SRC-001 specs/a.yaml:5:13 nowhere.yaml',
    'FL-SRC-003 specs/fra1.yaml:5:21 ../../x.yaml',
    'FL-SRC-003 specs/fra1.yaml:5:35 /etc/passwd',
  ]);
  expect(found.findings[1]?.related?.map(({ place }) => shownPlace(place))).toEqual(['specs/fra1.yaml:5:13 a.yaml']);
});

test('extends is a list, and a base is a ClusterNetwork', () => {
  expect(findings({ 'specs/fra1.yaml': own('  extends: a.yaml\n') })).toEqual([
    'FL-SPEC-006 specs/fra1.yaml:5:12 a.yaml',
  ]);
  const pod = { 'specs/fra1.yaml': own('  extends: [a.yaml]\n'), 'specs/a.yaml': 'apiVersion: v1\nkind: Pod\n' };
  expect(findings(pod)).toEqual(['FL-SPEC-004 specs/a.yaml:2:7 Pod']);
});
