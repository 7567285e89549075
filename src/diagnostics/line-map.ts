/** A stretch of a text in lines and columns, both from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface LineMap {
  /** Where the stretch from offset `start` to `end` lies; offsets outside the text count as its nearest end. */
  readonly region: (stretch: { readonly start: number; readonly end: number }) => Region;
  /** Line `number`, from 1, without its line break; empty where there is no such line. */
  readonly line: (number: number) => string;
}

/** Finds lines and columns in a text. `\n`, `\r\n` and a lone `\r` break lines, as in YAML; a byte order mark has no column. */
export function lineMap(text: string): LineMap {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  const ends: number[] = [];
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\r|\n/g)) {
    ends.push(index);
    starts.push(index + lineBreak.length);
  }
  ends.push(text.length);

  const position = (offset: number): [line: number, column: number] => {
    const index = lastNotAbove(starts, offset);
    const start = starts[index] ?? 0;
    return [index + 1, Math.max(start, Math.min(offset, ends[index] ?? 0)) - start + 1];
  };
  return {
    region: ({ start, end }) => {
      const [line, column] = position(start);
      // A block scalar ends behind its last line break; what is meant is the end of its last line.
      let last = Math.max(start, Math.min(end, text.length));
      while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
      const [endLine, endColumn] = position(last);
      return { line, column, endLine, endColumn };
    },
    line: (number) => text.slice(starts[number - 1] ?? text.length, ends[number - 1]),
  };
}

/** Index of the last of the ascending `values` that is not above `limit`; 0 where all are. */
function lastNotAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
