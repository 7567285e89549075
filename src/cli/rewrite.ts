import { readFileSync, writeFileSync } from 'node:fs';

const byteOrderMark = '\uFEFF';

/** Writes a text over a file that stands; a byte order mark, which readers are not shown, stays. */
export function rewrite(file: string, text: string): void {
  const mark = readFileSync(file, 'utf8').startsWith(byteOrderMark) ? byteOrderMark : '';
  writeFileSync(file, mark + text);
}
