import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySources } from '../../../src/spec/sources/memory-sources';

const paths = [
  'a.yaml',
  'b.yml',
  'x/a.yaml',
  'x/y/a.yaml',
  'x/y/b.json',
  'x/.git/a.yaml',
  'node_modules/a.yaml',
  'Z.yaml',
];
const sources = memorySources(Object.fromEntries(paths.map((path) => [path, ''])));
const list = (pattern: string) => {
  const found = sources.list(pattern, 'spec.yaml');
  return found.ok ? found.value : found.finding.code;
};

test.each([
  ['*.yaml', ['Z.yaml', 'a.yaml']],
  ['?.{yaml,yml}', ['Z.yaml', 'a.yaml', 'b.yml']],
  ['**/*.yaml', ['Z.yaml', 'a.yaml', 'x/a.yaml', 'x/y/a.yaml']],
  ['x/**', ['x/a.yaml', 'x/y/a.yaml', 'x/y/b.json']],
  ['x/*/a.yaml', ['x/y/a.yaml']],
  ['{x,x/y}/a.yaml', ['x/a.yaml', 'x/y/a.yaml']],
  ['x/.git/*', ['x/.git/a.yaml']],
  ['x/**/**/a.yaml', ['x/a.yaml', 'x/y/a.yaml']],
])('%s names files in a fixed order', (pattern, expected) => {
  expect(list(pattern)).toEqual(expected);
});

test('a pattern without files is told, a plain path is taken as it is', () => {
  expect(list('*.toml')).toBe('FL-SRC-008');
  expect(list('./x/../missing.yaml')).toEqual(['missing.yaml']);
});

test('no pattern makes it throw or names what is not there', () => {
  const piece = fc.constantFrom('*', '**', '?', '{', '}', ',', '/', '.', '..', 'a', 'x', '(', '[', '\\', '+', '$');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const pattern = `${pieces.join('')}*`;
      const found = sources.list(pattern, 'spec.yaml');
      if (found.ok) for (const path of found.value) expect(paths).toContain(path);
    }),
    { seed: 1, numRuns: 500 },
  );
});
