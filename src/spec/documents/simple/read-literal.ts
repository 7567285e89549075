/** A `|` block: its text, and the offset of the line after it. */
export interface Literal {
  readonly value: string;
  readonly end: number;
}

/**
 * Reads the literal block whose first line begins at `start`, indented by `least` or more. Undefined where it does not
 * begin there or has lines of blanks alone: how many of these count hangs on what is around them.
 */
export function readLiteral(text: string, start: number, least: number, strip: boolean): Literal | undefined {
  const indent = blanks(text, start);
  if (indent < least) return undefined;
  let end = start;
  let contentEnd = start;
  while (end < text.length) {
    const lineEnd = endOfLine(text, end);
    const here = blanks(text, end);
    const isEmpty = end + here === lineEnd;
    if (isEmpty && here > 0) return undefined;
    if (!isEmpty && here < indent) break;
    if (!isEmpty) contentEnd = lineEnd;
    end = lineEnd + 1;
  }
  const lines = text.slice(start, contentEnd).split('\n');
  const value = lines.map((line) => line.slice(indent)).join('\n');
  return { value: strip ? value : `${value}\n`, end };
}

function blanks(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === ' ') end++;
  return end - start;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
