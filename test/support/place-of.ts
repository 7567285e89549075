import type { Place, Source } from '../../src/diagnostics/place';

/** Where `words` first stand in a source. */
export function placeOf(source: Source, words: string): Place {
  const start = source.text.indexOf(words);
  if (start < 0) throw new Error(`no ${words} in ${source.path}`);
  return { source, start, end: start + words.length };
}
