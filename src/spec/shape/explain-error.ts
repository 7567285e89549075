import type { SchemaError } from '../../../imports/validator';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { pointerBelow } from '../../diagnostics/pointer';
import { valueAt } from '../../diagnostics/value-at';
import { describeValue } from './describe-value';
import { nearest } from './nearest';
import { schemaAt } from './schema-at';
import { typeFix } from './type-fix';

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
};

/** Turns one complaint of the validator about `spec` into a finding that says what to write. */
export function explainError(error: SchemaError, spec: Located): Finding {
  const { instancePath: path, keyword, params } = error;
  if (keyword === 'additionalProperties') return unknownKey(path, String(params.additionalProperty), spec);
  if (keyword === 'required') return missingKey(path, String(params.missingProperty), spec);
  const value = valueAt(spec.value, path);
  const place = spec.place(path);
  const where = { place, path };
  const written = place.source.text.slice(place.start, place.end);
  const found = describeValue(value, written);
  switch (keyword) {
    case 'type': {
      const type = String(params.type);
      return finding(
        'FL-SPEC-006',
        { expected: typeNames[type] ?? type, found, fix: typeFix(type, value, written) },
        where,
      );
    }
    case 'enum': {
      const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
      const similar = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
      const near = typeof value === 'string' ? nearest(path, value) : undefined;
      return finding(
        'FL-SPEC-007',
        { found, allowed: allowed.map((name) => `\`${name}\``), similar, nearest: near },
        where,
      );
    }
    case 'pattern':
      return finding('FL-SPEC-009', { found, form: form(String(params.pattern), path) }, where);
    default:
      return finding('FL-SPEC-010', { found, bound: bound(keyword, Number(params.limit)) }, where);
  }
}

function unknownKey(parent: string, key: string, spec: Located): Finding {
  const path = pointerBelow(parent, key);
  const known = Object.keys(schemaAt(parent)?.properties ?? {});
  const where = { place: spec.place(path, 'key'), path };
  return finding('FL-SPEC-005', { key, known, similar: didYouMean(key, known), nearest: nearest(path) }, where);
}

function missingKey(parent: string, key: string, spec: Located): Finding {
  const description = schemaAt(pointerBelow(parent, key))?.description;
  return finding(
    'FL-SPEC-008',
    { key, description },
    { place: spec.place(parent, 'key'), path: pointerBelow(parent, key) },
  );
}

function form(pattern: string, path: string): string {
  if (pattern.startsWith('^[a-z0-9]([-a-z0-9')) {
    const characters = pattern.includes('\\.') ? 'letters a-z, digits, `-` and `.`' : 'letters a-z, digits and `-`';
    return `write at most ${longest(pattern)} lower-case ${characters}, beginning and ending with a letter or a digit`;
  }
  return schemaAt(path)?.description ?? `it must match ${pattern}`;
}

function longest(pattern: string): number {
  const repeated = /\{0,(\d+)\}/.exec(pattern)?.[1];
  return repeated === undefined ? 253 : Number(repeated) + 2;
}

function bound(keyword: string, limit: number): string {
  switch (keyword) {
    case 'minimum':
      return `it must be at least ${limit}`;
    case 'maximum':
      return `it must be at most ${limit}`;
    case 'minItems':
      return limit === 1 ? 'the list must not be empty' : `the list must have at least ${limit} items`;
    case 'minLength':
      return 'it must not be empty';
    default:
      return `it must be at most ${limit} characters long`;
  }
}
