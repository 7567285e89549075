import { describe, expect, it } from 'vitest';
import { parseIndex, printIndex, sha256 } from '../../src/emit/output-index';

describe('the index', () => {
  it('reads back what was printed', () => {
    const index = new Map([
      ['cni/a.yaml', sha256('a')],
      ['argocd/b.yaml', sha256('b')],
    ]);
    expect(parseIndex(printIndex(index))).toEqual(new Map([...index].reverse()));
  });

  it.each(['null', '[]', '{}', '{"files": 1}', '{"files": {"a": 1}}', '{"files": {"a": "abc"}}'])(
    'refuses %s',
    (text) => {
      expect(parseIndex(text)).toHaveProperty('error');
    },
  );
});
