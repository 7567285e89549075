import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostics/finding';
import type { Source } from '../../../src/diagnostics/place';
import { printFindings } from '../../../src/diagnostics/print-findings';
import { aFinding } from '../../support/a-finding';
import { placeOf } from '../../support/place-of';

const print = (...findings: Finding[]) => printFindings(findings, 'text', { toolVersion: '1.2.3' });
const framed = (text: string, words: string) =>
  print(aFinding({ place: placeOf({ path: 'a.yaml', text }, words) }))
    .split('\n')
    .slice(3, 5);

const spec: Source = {
  path: 'specs/prod.yaml',
  text: `kind: ClusterNetwork
spec:
  services: { cidrs: [10.96.0.0/12] }
  # one
  # two
  routing: {}
  # three
  pods: { cidrs: [10.100.0.0/16] }
  nodes: {}
  cni: {}
`,
};
const base: Source = { path: 'bases/lan.yaml', text: 'spec:\n  nodes: { cidrs: [10.0.0.0/8] }\n' };

describe('the text of a finding', () => {
  it('has the code, the place, a frame with a caret span, the reason, the help and the link', () => {
    const finding = aFinding({
      message: 'pod CIDR overlaps service CIDR',
      place: placeOf(spec, '10.100.0.0/16'),
      related: [{ place: placeOf(spec, '10.96.0.0/12'), label: 'the Services are here' }],
      help: 'take `10.244.0.0/16`',
      docs: 'https://example.com/cidrs',
    });
    expect(print(finding)).toBe(`error[FL-CLI-001]: pod CIDR overlaps service CIDR
 --> specs/prod.yaml:8:19
  |
3 |   services: { cidrs: [10.96.0.0/12] }
  |                       ------------ the Services are here
...
8 |   pods: { cidrs: [10.100.0.0/16] }
  |                   ^^^^^^^^^^^^^
  |
  = why: it would break
  = help: take \`10.244.0.0/16\`
  = docs: https://example.com/cidrs

1 error
`);
  });

  it('gives another file a frame of its own', () => {
    const finding = aFinding({
      severity: 'warning',
      place: placeOf(spec, 'cni'),
      related: [{ place: placeOf(base, '10.0.0.0/8'), label: 'the nodes are here' }],
    });
    expect(print(finding)).toBe(`warning[FL-CLI-001]: this is wrong
  --> specs/prod.yaml:10:3
   |
10 |   cni: {}
   |   ^^^
  ::: bases/lan.yaml:2:20
   |
 2 |   nodes: { cidrs: [10.0.0.0/8] }
   |                    ---------- the nodes are here
   |
   = why: it would break

1 warning
`);
  });

  it('shows a single line between two marks, and two marks of one line below it', () => {
    const finding = aFinding({
      place: placeOf(spec, 'routing'),
      related: [
        { place: placeOf(spec, 'pods'), label: 'first' },
        { place: placeOf(spec, '10.100.0.0/16'), label: 'second' },
      ],
    });
    expect(print(finding)).toContain(`
6 |   routing: {}
  |   ^^^^^^^
7 |   # three
8 |   pods: { cidrs: [10.100.0.0/16] }
  |   ---- first
  |                   ------------- second
  |
`);
  });

  it('shows a span of several lines by its first line, and an empty one by one caret', () => {
    const place = placeOf(spec, '{}\n  # three\n  pods');
    expect(print(aFinding({ place }))).toContain('6 |   routing: {}\n  |            ^^\n');
    expect(print(aFinding({ place: { ...place, end: place.start } }))).toContain('\n  |            ^\n');
  });

  it('says where the value belongs if nothing is written there', () => {
    expect(print(aFinding({ path: '/spec/bgp' }))).toBe(`error[FL-CLI-001]: this is wrong
  = at: /spec/bgp
  = why: it would break

1 error
`);
  });

  it('indents the further lines of a help', () => {
    expect(print(aFinding({ help: 'write\n  a: 1' }))).toContain('\n  = help: write\n            a: 1\n');
  });
});

describe('the frame', () => {
  it('stays aligned behind tabs', () => {
    expect(framed('\ta:\tx y\n', 'x')).toEqual(['1 |     a:    x y', '  |           ^']);
  });

  it('stays aligned behind wide and combining characters', () => {
    expect(framed('網路: e\u0301 😀 x', 'x')).toEqual(['1 | 網路: e\u0301 😀 x', '  |            ^']);
    expect(framed('a: 網路', '網路')).toEqual(['1 | a: 網路', '  |    ^^^^']);
  });

  it('leaves the carriage return of a line out', () => {
    expect(framed('a: 1\r\nb: x\r\n', 'x\r')).toEqual(['2 | b: x', '  |    ^']);
  });

  it('cuts a long line around the caret', () => {
    const [line = '', carets = ''] = framed(`${'a'.repeat(300)}X${'b'.repeat(300)}`, 'X');
    expect(line).toBe(`1 | …${'a'.repeat(30)}X${'b'.repeat(69)}…`);
    expect(carets.indexOf('^')).toBe(line.indexOf('X'));
    const [end = ''] = framed(`${'a'.repeat(300)}X`, 'X');
    expect(end).toBe(`1 | …${'a'.repeat(99)}X`);
  });

  it('cuts no character in two', () => {
    const [line = ''] = framed(`x${'😀'.repeat(100)}X${'😀'.repeat(100)}`, 'X');
    expect(line).not.toContain('U+');
    expect(line.startsWith('1 | …😀')).toBe(true);
  });

  it('makes what could steer a terminal visible, in sources, messages, labels and paths', () => {
    const source = { path: 'a\u001b.yaml', text: 'a: \u001b[2Jx\u202ey' };
    const place = placeOf(source, 'y');
    const text = print(aFinding({ message: 'no \u001b[31m\nerror', place, related: [{ place, label: '\u0007' }] }));
    expect(text).toContain('no ␛[31m␊error');
    expect(text).toContain('--> a␛.yaml:1:10');
    expect(text).toContain('1 | a: ␛[2Jx<U+202E>y\n  |                 ^');
    expect(text).toContain('- ␇');
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});

describe('the end of the text', () => {
  it('counts the findings', () => {
    const many = [aFinding(), aFinding({ severity: 'note' }), aFinding({ severity: 'warning' }), aFinding()];
    expect(print(...many)).toMatch(/\n\n2 errors, 1 warning, 1 note\n$/);
  });

  it('tells how many errors are not shown', () => {
    const many = [aFinding({ message: 'first' }), aFinding({ message: 'second' }), aFinding({ severity: 'warning' })];
    const text = printFindings(many, 'text', { maxErrors: 1, toolVersion: '1' });
    expect(text).toContain('first');
    expect(text).not.toContain('second');
    expect(text).toMatch(/\n\n2 errors, 1 warning \(1 of them not shown\)\n$/);
  });

  it('is empty without findings', () => {
    expect(print()).toBe('');
  });
});

it('colours only on request, and then changes nothing but colours', () => {
  const finding = aFinding({
    place: placeOf(spec, 'pods'),
    related: [{ place: placeOf(base, 'nodes'), label: 'here' }],
  });
  const colored = printFindings([finding], 'text', { color: true, toolVersion: '1' });
  expect(colored).toContain('\u001b[1;31merror[FL-CLI-001]\u001b[0m');
  expect(stripVTControlCharacters(colored)).toBe(print(finding));
});
