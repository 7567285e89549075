import type { Json } from './json';

/** Prints JSON in one line with keys sorted, as Go does: taking over a running Cilium then changes no byte of it. */
export const printSorted = (value: Json): string =>
  JSON.stringify(value, (_key, part: Json) =>
    typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
