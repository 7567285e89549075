import { expect, test } from 'vitest';
import { checkVendored } from '../../src/delivery/check-vendored';

const due = ['a/1.yaml', 'a/2.yaml', 'b/1.yaml'].map((path) => ({ path, url: '', sha256: `sum of ${path}` }));
const right = due.map(({ path, sha256 }): [string, string] => [path, sha256]);
const look = (there: readonly [string, string][]) =>
  checkVendored('dist/x/definitions', due, new Map(there)).map(({ code, message }) => `${code} ${message}`);

test('definitions as pinned are right, whatever lies where no Application looks', () => {
  expect(look(right)).toEqual([]);
  expect(look([...right, ['index.json', ''], ['own/crd.yaml', '']])).toEqual([]);
});

test('a file that is missing, another or one too many is named', () => {
  expect(look([['a/1.yaml', 'another sum'], ...right.slice(2), ['a/old.yaml', '']])).toEqual([
    'FL-VEN-004 `dist/x/definitions/a/1.yaml` is not the pinned file',
    'FL-VEN-003 `dist/x/definitions/a/2.yaml` is missing',
    'FL-VEN-005 `dist/x/definitions/a/old.yaml` is none of the pinned files, and Argo CD applies all of `dist/x/definitions/a`',
  ]);
});
