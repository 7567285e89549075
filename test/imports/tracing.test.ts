import { expect, test } from 'vitest';
import { definitions } from '../../scripts/definitions';
import { fieldNames } from '../../src/policy/runtime/field-names';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every map of a schema. */
function maps(node: unknown): Schema[] {
  if (!isSchema(node)) return [];
  const below = isSchema(node.properties) ? Object.values(node.properties).flatMap(maps) : [];
  const patterns = isSchema(node.patternProperties) ? Object.values(node.patternProperties).flatMap(maps) : [];
  return [...(isSchema(node.properties) ? [node] : []), ...below, ...patterns, ...maps(node.items)];
}

const kinds = ['TracingPolicy', 'TracingPolicyNamespaced'];

test.each(kinds)('every map of a %s is closed: an unknown field is a mistake', (kind) => {
  const found = maps(definitions[kind]);
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
});

test.each(kinds)('the fields that are proposed for a %s are those of its spec', (kind) => {
  const definition = definitions[kind] as { readonly properties: { readonly spec: Schema } };
  const defined = maps(definition.properties.spec).flatMap(({ properties }) => Object.keys(properties ?? {}));
  expect([...fieldNames].sort()).toEqual([...new Set(defined)].sort());
});
