import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readComments } from '../../../src/spec/ignores/read-comments';

const texts = (yaml: string) => readComments(yaml).map(({ text }) => text);

test('comments are found wherever YAML has them', () => {
  expect(texts('# 1\n---\na: [b, # 2\n  c] # 3\nd: | # 4\n  # text\n# 5\ne: "# f"\n...\n# 6\n%YAML 1.2\n')).toEqual([
    '# 1',
    '# 2',
    '# 3',
    '# 4',
    '# 5',
    '# 6',
  ]);
  expect(texts('a: b#c\nd: http://x/#y\n')).toEqual([]);
});

test('a comment stands where it says, in any text', () => {
  const piece = fc.constantFrom(
    'a: b',
    '- ',
    '# c',
    '\n',
    '  ',
    '|',
    '"',
    "'",
    '[',
    ']',
    '}',
    '---\n',
    '\u0002',
    '\u001f',
    '\u0018',
    '\r\n',
    'é',
    ': ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const yaml = pieces.join('');
      for (const { text, start } of readComments(yaml)) expect(yaml.slice(start, start + text.length)).toBe(text);
    }),
    { seed: 2, numRuns: 2000 },
  );
});
