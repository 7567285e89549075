import type { Finding } from './finding';

/** The findings by file, offset and code; equal ones keep their order, those without a place come last. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.place ? 0 : 1, b.place ? 0 : 1) ||
      compare(a.place?.source.path ?? '', b.place?.source.path ?? '') ||
      compare(a.place?.start ?? 0, b.place?.start ?? 0) ||
      compare(a.code, b.code),
  );
}

/** By code unit: an order by locale would differ between machines. */
function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
