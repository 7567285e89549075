import { createHash } from 'node:crypto';
import type { Finding } from '../finding';
import type { LineMap } from '../line-map';
import type { Source } from '../place';

/**
 * One name for each finding that stays while lines move: made of its code, its file and its JSON pointer, or the text of
 * its line where it has none. Findings that are alike in all of that are numbered.
 */
export function fingerprints(findings: readonly Finding[], lines: (source: Source) => LineMap): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, place, path }) => {
    const what = path ?? (place ? firstLine(lines(place.source), place) : '');
    const name = createHash('sha256')
      .update(JSON.stringify([code, place?.source.path, what]))
      .digest('hex')
      .slice(0, 32);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}:${count}`;
  });
}

const firstLine = (map: LineMap, place: Parameters<LineMap['region']>[0]) => map.line(map.region(place).line).trim();
