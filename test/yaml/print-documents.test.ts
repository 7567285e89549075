import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { printDocuments } from '../../src/yaml/print-documents';
import { data } from './data';

describe('printDocuments', () => {
  it('puts a marker between documents and none around them', () => {
    expect(printDocuments([{ a: 1 }, { b: 2 }])).toBe('a: 1\n---\nb: 2\n');
    expect(printDocuments([{ a: 1 }])).toBe('a: 1\n');
    expect(printDocuments([])).toBe('');
  });

  it('gives back every document, also after a block that keeps its line ends', () => {
    fc.assert(
      fc.property(fc.array(data, { minLength: 1, maxLength: 4 }), (values) => {
        const read = parseAllDocuments(printDocuments(values)).map((document) => document.toJS());
        expect(JSON.stringify(read)).toBe(JSON.stringify(values));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
