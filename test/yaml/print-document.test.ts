import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDocument } from '../../src/yaml/print-document';
import { data, traps } from './data';
import { readers } from './readers';

describe.each(Object.entries(readers))('what %s reads', (_, read) => {
  it.each(traps)('is the text %j, as a value, in a list and as a key', (trap) => {
    const value = { first: trap, list: [trap, [trap], { [trap]: trap }], map: { [trap]: [trap] }, last: trap };
    expectSame(read(printDocument(value)), value);
    expect(read(printDocument(trap))).toBe(trap);
  });

  it('is the data that was printed, whatever it is', () => {
    fc.assert(
      fc.property(data, (value) => {
        expectSame(read(printDocument(value)), value);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it.each([0, 1, -1, 0.1, -2.5, 1e21, 1e-7, 1.5e300, -5e-324, Number.MAX_SAFE_INTEGER, 2 ** 64])(
    'is the number %d',
    (number) => {
      expect(read(printDocument({ number }))).toStrictEqual({ number });
    },
  );

  it('is a collection 99 levels deep', () => {
    expect(read(printDocument(nested(99)))).toStrictEqual(nested(99));
  });
});

describe('printDocument', () => {
  it('prints block style: dashes indented by two, keys in their order, quotes only where they are needed', () => {
    const value = {
      kind: 'ConfigMap',
      apiVersion: 'v1',
      metadata: { name: 'cilium-config', labels: {}, finalizers: [], annotations: { wave: '-70', note: 'see: there' } },
      data: { mtu: '1500', 'bpf.map': 'on', script: '#!/bin/sh\nset -e\n\nexec "$@"\n', tail: 'a\nb', kept: 'a\n\n' },
      args: ['--config-dir=/tmp', '-c', 'quay.io/cilium/cilium:v1.20.0@sha256:abc', '*'],
      ports: [{ port: 53, protocol: 'UDP', hosts: ['a', 'b'] }, { port: 80 }, {}, []],
      matrix: [[1, 2], [{ a: 1, b: null }]],
      enabled: true,
    };
    expect(printDocument(value)).toBe(`kind: ConfigMap
apiVersion: v1
metadata:
  name: cilium-config
  labels: {}
  finalizers: []
  annotations:
    wave: "-70"
    note: "see: there"
data:
  mtu: "1500"
  bpf.map: "on"
  script: |
    #!/bin/sh
    set -e

    exec "$@"
  tail: |-
    a
    b
  kept: |+
    a

args:
  - --config-dir=/tmp
  - -c
  - quay.io/cilium/cilium:v1.20.0@sha256:abc
  - "*"
ports:
  - port: 53
    protocol: UDP
    hosts:
      - a
      - b
  - port: 80
  - {}
  - []
matrix:
  - - 1
    - 2
  - - a: 1
      b: null
enabled: true
`);
  });

  it('leaves out undefined in a map, also where nothing else is in it', () => {
    expect(printDocument({ a: undefined, b: { c: undefined }, d: [{ e: undefined, f: 1 }] })).toBe(
      'b: {}\nd:\n  - f: 1\n',
    );
  });

  it('writes a shared part twice, without an anchor', () => {
    const part = { a: 1 };
    expect(printDocument([part, part])).toBe('- a: 1\n- a: 1\n');
  });

  it('takes objects without a prototype', () => {
    expect(printDocument(Object.assign(Object.create(null), { a: 1 }))).toBe('a: 1\n');
  });

  it.each<[string, unknown, string]>([
    ['NaN', { a: [1, Number.NaN] }, 'NaN as YAML, at /a/1'],
    ['an infinity', { a: { b: Number.NEGATIVE_INFINITY } }, '-Infinity as YAML, at /a/b'],
    ['-0', { 'a/b~': -0 }, '-0 as YAML, at /a~1b~0'],
    ['a bigint', [1n], 'bigint as YAML, at /0'],
    ['undefined in a list', { a: [undefined] }, 'undefined as YAML, at /a/0'],
    ['a hole in a list', { a: new Array(1) }, 'undefined as YAML, at /a/0'],
    ['undefined alone', undefined, 'undefined as YAML, at the root'],
    ['a function', { a: () => 1 }, 'function as YAML, at /a'],
    ['a symbol', { a: Symbol('a') }, 'symbol as YAML, at /a'],
    ['a Date', { a: 1, b: [{ c: new Date(0) }] }, 'an instance of Date as YAML, at /b/0/c'],
    ['a Map', new Map(), 'an instance of Map as YAML, at the root'],
    ['a Set', [[], new Set()], 'an instance of Set as YAML, at /1'],
    ['a class instance', { a: new (class Widget {})() }, 'an instance of Widget as YAML, at /a'],
    ['a collection too deep', nested(10_000), `more than 99 levels as YAML, at ${'/a/0'.repeat(49)}/a`],
  ])('refuses %s and says where', (_, value, message) => {
    expect(() => printDocument(value)).toThrow(new TypeError(`cannot print ${message}`));
  });

  it('refuses a collection that holds itself and says where', () => {
    const inner: Record<string, unknown> = { b: 1 };
    inner.back = [inner];
    expect(() => printDocument({ a: inner })).toThrow(
      new TypeError('cannot print a collection that holds itself as YAML, at /a/back/0'),
    );
  });
});

/** As JSON, so that the order of keys counts. */
function expectSame(got: unknown, expected: unknown): void {
  expect(JSON.stringify(got)).toBe(JSON.stringify(expected));
}

/** Maps and lists in turn, `levels` of them. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = levels; level > 0; level--) value = level % 2 === 1 ? { a: value } : [value];
  return value;
}
