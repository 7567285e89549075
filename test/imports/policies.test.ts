import { expect, test } from 'vitest';
import { definitions } from '../../scripts/definitions';
import { fieldNames } from '../../src/policy/carry/field-names';
import { isPolicyKind, policyKinds } from '../../src/policy/carry/policy-kinds';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const kinds = Object.keys(policyKinds).filter(isPolicyKind);

/** Every map of a schema with its fields, by the name of the field that holds it. */
function mapsOf(root: Schema): Map<string, { fields: Set<string>; closed: boolean }> {
  const found = new Map<string, { fields: Set<string>; closed: boolean }>();
  const walk = (node: unknown, name: string): void => {
    if (!isSchema(node)) return;
    if (typeof node.$ref === 'string') {
      const parts = isSchema(root.definitions) ? root.definitions : {};
      walk(parts[node.$ref.replace('#/definitions/', '')], name);
      return;
    }
    walk(node.items, name);
    if (!isSchema(node.properties)) return;
    const map = found.get(name) ?? { fields: new Set(), closed: true };
    found.set(name, map);
    map.closed &&= node.additionalProperties === false;
    for (const [field, inner] of Object.entries(node.properties)) {
      map.fields.add(field);
      walk(inner, field);
    }
  };
  walk(root, '');
  return found;
}

test.each(kinds)('every map of a %s is closed: an unknown field is a mistake', (kind) => {
  const open = [...mapsOf(definitions[kind] as Schema)].filter(([, { closed }]) => !closed);
  expect(open).toEqual([]);
});

test.each(kinds)('the fields that are proposed for a %s are those of its definition', (kind) => {
  const defined = Object.fromEntries(
    [...mapsOf(definitions[kind] as Schema)].map(([name, { fields }]) => [name, [...fields].sort()]),
  );
  const proposed = Object.fromEntries(
    Object.entries(fieldNames[kind]).map(([name, fields]) => [name, [...fields].sort()]),
  );
  if (!policyKinds[kind].namespaced) defined.metadata = [...(defined.metadata ?? []), 'namespace'].sort();
  expect(proposed).toEqual(defined);
});

test('patterns work without the unicode flag and nest no repetition', () => {
  const patterns = kinds.flatMap((kind) =>
    [...JSON.stringify(definitions[kind]).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map((match) =>
      JSON.parse(match[1] ?? ''),
    ),
  );
  expect(patterns.length).toBeGreaterThan(10);
  for (const pattern of patterns) {
    expect(() => new RegExp(pattern)).not.toThrow();
    expect(pattern).not.toMatch(/\\[pP]/);
    expect(pattern).not.toMatch(/\+[^()]*\?\)\+/);
  }
});
