import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMap } from '../../src/diagnostics/line-map';

const regionOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return lineMap(text).region({ start, end: start + words.length });
};

describe('lineMap', () => {
  it('counts lines and columns from one, with an exclusive end', () => {
    expect(regionOf('a: 1\nbc: 23\n', '23')).toEqual({ line: 2, column: 5, endLine: 2, endColumn: 7 });
  });

  it('takes \\r\\n and a lone \\r for one line break each', () => {
    expect(regionOf('a\r\nb\rc: x', 'x')).toEqual({ line: 3, column: 4, endLine: 3, endColumn: 5 });
    expect(lineMap('a\r\nb\rc').line(1)).toBe('a');
    expect(lineMap('a\r\nb\rc').line(2)).toBe('b');
  });

  it('counts a tab as one column and a character outside the basic plane as two', () => {
    expect(regionOf('\t😀x', 'x')).toMatchObject({ line: 1, column: 4 });
  });

  it('gives a byte order mark no column', () => {
    expect(regionOf('\ufeffa: 1', 'a')).toMatchObject({ line: 1, column: 1 });
    expect(lineMap('\ufeffa: 1').line(1)).toBe('a: 1');
    expect(lineMap('\ufeffa').region({ start: 0, end: 0 })).toMatchObject({ line: 1, column: 1 });
  });

  it('ends a stretch with the last line that has text of it', () => {
    expect(regionOf('a: |\n  x\n  y\r\n\nb: 1\n', '|\n  x\n  y\r\n\n')).toEqual({
      line: 1,
      column: 4,
      endLine: 3,
      endColumn: 4,
    });
  });

  it('takes offsets outside the text for its ends', () => {
    expect(lineMap('ab\nc').region({ start: 99, end: 120 })).toEqual({ line: 2, column: 2, endLine: 2, endColumn: 2 });
    expect(lineMap('').region({ start: 0, end: 0 })).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
    expect(lineMap('a').line(7)).toBe('');
  });

  it('agrees with counting line breaks one by one', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\t')).map((parts) => parts.join(''));
    const property = fc.property(text, fc.nat(40), (sample, offset) => {
      const start = Math.min(offset, sample.length);
      // Between \r and \n one is still in the line that they end.
      const before = sample.slice(0, sample[start - 1] === '\r' && sample[start] === '\n' ? start - 1 : start);
      const lines = before.split(/\r\n|\r|\n/);
      const { line, column } = lineMap(sample).region({ start, end: start });
      expect([line, column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1]);
    });
    fc.assert(property, { seed: 1, numRuns: 300 });
  });
});
