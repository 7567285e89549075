const widest = 100;
const before = 30;

/** The part of a source line that is shown, from `offset` on; `head` and `tail` tell that something was cut off. */
export interface CutLine {
  readonly text: string;
  readonly offset: number;
  readonly head: boolean;
  readonly tail: boolean;
}

/** Cuts a long line around what stands at `focus`, never through a surrogate pair. */
export function cutLine(line: string, focus: number): CutLine {
  if (line.length <= widest) return { text: line, offset: 0, head: false, tail: false };
  let from = Math.max(0, Math.min(focus - before, line.length - widest));
  let to = from + widest;
  if (splitsPair(line, from)) from++;
  if (splitsPair(line, to)) to--;
  return { text: line.slice(from, to), offset: from, head: from > 0, tail: to < line.length };
}

const splitsPair = (line: string, at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(line.slice(at - 1, at + 1));
