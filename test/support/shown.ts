import type { Finding } from '../../src/diagnostics/finding';
import type { Place } from '../../src/diagnostics/place';

/** A finding in one line, as tests compare it: `FL-SPEC-005 spec.yaml:6:3 nods`. */
export function shown({ code, place }: Finding): string {
  return place ? `${code} ${shownPlace(place)}` : code;
}

/** A place and the text that stands there. */
export function shownPlace({ source, start, end }: Place): string {
  const before = source.text.slice(0, start).split('\n');
  return `${source.path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${source.text.slice(start, end)}`.trimEnd();
}
