import { type Finding, finding } from '../../diagnostics/finding';
import type { Source } from '../../diagnostics/place';
import type { Outcome } from './sources';

/** The largest file that is read where nobody asks for larger ones, in bytes. */
export const sizeLimit = 5 * 1024 * 1024;

/** Text as a source, where it is text of a size that people write: a byte order mark is taken off, NUL is refused. */
export function textSource(path: string, text: string, limit = sizeLimit): Outcome<Source> {
  if (text.length > limit) return { ok: false, finding: tooLarge(path, text.length, limit) };
  const source: Source = { path, text: text.startsWith('\uFEFF') ? text.slice(1) : text };
  const nul = source.text.indexOf('\0');
  if (nul < 0) return { ok: true, value: source };
  return { ok: false, finding: finding('FL-SRC-007', { path }, { place: { source, start: nul, end: nul + 1 } }) };
}

/** The finding for a file above the limit. */
export function tooLarge(path: string, bytes: number, limit: number): Finding {
  const megabytes = (size: number) => String(Math.round((size / 1024 / 1024) * 10) / 10);
  return finding('FL-SRC-005', { path, megabytes: megabytes(bytes), limit: megabytes(limit) });
}
