import type { Node } from 'yaml';
import type { Place, Source } from '../../diagnostics/place';

/** Where a node stands, without the blanks and line ends after it. */
export function nodePlace(node: Node, source: Source): Place {
  const [start, valueEnd] = node.range ?? [0, 0, 0];
  let end = valueEnd;
  while (end > start && /\s/.test(source.text.charAt(end - 1))) end--;
  return { source, start, end };
}
