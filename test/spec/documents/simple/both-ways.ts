import type { Located } from '../../../../src/diagnostics/located';
import { pointerBelow } from '../../../../src/diagnostics/pointer';
import { readComposed } from '../../../../src/spec/documents/read-composed';
import { lazyPlace } from '../../../../src/spec/documents/simple/lazy-place';
import { readSimple } from '../../../../src/spec/documents/simple/read-simple';

/**
 * Reads a text by itself and by way of the parser. Undefined where the first declines; else what they give, with each
 * value, the order of keys, and the place of each key and value, to be compared.
 */
export function bothWays(text: string): { readonly simple: string[]; readonly composed: string[] } | undefined {
  const source = { path: 'f.yaml', text };
  const simple = readSimple(text)?.map((document) => ({ value: document.value, place: lazyPlace(document, source) }));
  if (!simple) return undefined;
  const { documents, findings } = readComposed(source);
  return {
    simple: simple.flatMap(told),
    composed: [...documents.flatMap(told), ...findings.map(({ message }) => message)],
  };
}

function told({ value, place }: Located): string[] {
  const lines: string[] = [];
  const tell = (part: unknown, pointer: string) => {
    const at = [place(pointer, 'key'), place(pointer)].map(({ start, end }) => `${start}-${end}`);
    const isNested = typeof part === 'object' && part !== null;
    lines.push(`${pointer} ${at} ${isNested ? Array.isArray(part) : JSON.stringify(part)} ${Object.is(part, -0)}`);
    if (isNested) for (const [key, below] of Object.entries(part)) tell(below, pointerBelow(pointer, key));
  };
  tell(value, '');
  return lines;
}
