import fc from 'fast-check';
import { expect, it } from 'vitest';
import { harmless } from '../../src/diagnostics/harmless';

it('shows control characters as their pictures', () => {
  expect(harmless('a\u001b[2Jb\r\n\0\u007f')).toBe('a␛[2Jb␍␊␀␡');
});

it('names characters that turn or hide text, and halves of pairs', () => {
  expect(harmless('\u202eabc\u2066\u200b\ufeff\u2028\u0085')).toBe(
    '<U+202E>abc<U+2066><U+200B><U+FEFF><U+2028><U+0085>',
  );
  expect(harmless('x\ud800y\udc00\uffff')).toBe('x<U+D800>y<U+DC00><U+FFFF>');
});

it('leaves text of any language and joined emoji as they are', () => {
  for (const text of ['größe', '網路', 'नेटवर्क', '👩‍🚀', 'می‌خواهم']) expect(harmless(text)).toBe(text);
});

it('lets no control character through and changes nothing that it made', () => {
  const property = fc.property(fc.array(fc.nat(0xffff)), (units) => {
    const text = String.fromCharCode(...units);
    const safe = harmless(text);
    expect(safe).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(harmless(safe)).toBe(safe);
  });
  fc.assert(property, { seed: 1, numRuns: 100 });
});
