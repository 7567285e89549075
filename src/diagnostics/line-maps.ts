import { type LineMap, lineMap } from './line-map';
import type { Source } from './place';

/** Line maps by source, each made once, at its first use. */
export function lineMaps(): (source: Source) => LineMap {
  const known = new Map<Source, LineMap>();
  return (source) => {
    const found = known.get(source);
    if (found) return found;
    const made = lineMap(source.text);
    known.set(source, made);
    return made;
  };
}
