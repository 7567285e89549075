import { expect, test } from 'vitest';
import { definitions } from '../../scripts/definitions';
import { fieldNames } from '../../src/policy/antrea/field-names';
import { resourceKinds } from '../../src/policy/antrea/resource-kinds';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every map of a schema with named fields. */
function maps(node: unknown): Schema[] {
  if (!isSchema(node)) return [];
  const below = isSchema(node.properties) ? Object.values(node.properties).flatMap(maps) : [];
  return [...(isSchema(node.properties) ? [node] : []), ...below, ...maps(node.items)];
}

const kinds = Object.keys(resourceKinds);

test.each(kinds)('every map of a %s is closed: an unknown field is a mistake', (kind) => {
  const found = maps(definitions[kind]);
  expect(found.length).toBeGreaterThan(3);
  expect(found.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
});

test('the fields that are proposed are those of the four kinds', () => {
  const defined = kinds.flatMap((kind) => {
    const { properties } = definitions[kind] as { readonly properties: { readonly spec: Schema } };
    return maps(properties.spec).flatMap((map) => Object.keys(map.properties ?? {}));
  });
  expect([...fieldNames].sort()).toEqual([...new Set(defined)].sort());
});
