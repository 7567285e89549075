import { describe, expect, test } from 'vitest';
import { type Compilation, print } from '../../src/compile';
import { type BackEnd, backEnds, type PortableSpec } from './back-ends';
import { changes } from './changes';
import { compilePortable, specOf } from './compile-portable';

/** All that a user sees: findings, and every byte of the output. */
const seen = ({ findings, network }: Compilation): string =>
  JSON.stringify([findings.map(({ code, path }) => [code, path]), network ? print(network) : []]);

/** A value with another one at a path of `a/0/b`. */
function changed(value: unknown, [key, ...path]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one, index) => (`${index}` === key ? changed(one, path, to) : one));
  const fields = new Map(Object.entries(value ?? {}));
  return Object.fromEntries(fields.set(key, changed(fields.get(key), path, to)));
}

const before = new Map<string, Compilation>();

function unchanged(name: string, backEnd: BackEnd): Compilation {
  const key = `${name} ${backEnd.name}`;
  const found = before.get(key) ?? compilePortable(specOf(name), backEnd, name);
  before.set(key, found);
  return found;
}

describe.each(backEnds)('no field is passed over in silence: $name renders it or refuses it', (backEnd) => {
  const { only } = backEnd;
  test.each(changes.filter(({ path }) => !only || path.startsWith(only)))('$path', ({ cases, path, value }) => {
    const name = cases.find((one) => unchanged(one, backEnd).network);
    if (name === undefined) throw new Error(`none of ${cases.join(', ')} compiles on ${backEnd.name}`);
    const spec = changed(specOf(name), path.split('/'), value) as PortableSpec;
    expect(seen(compilePortable(spec, backEnd, name))).not.toBe(seen(unchanged(name, backEnd)));
  });
});
