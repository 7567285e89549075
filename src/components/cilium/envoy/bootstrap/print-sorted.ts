import { inKeyOrder } from '../../../in-key-order';
import type { Json } from './json';

/** Prints JSON in one line with keys sorted, as Go does: taking over a running Cilium then changes no byte of it. */
export const printSorted = (value: Json): string => JSON.stringify(sorted(value));

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object') return value;
  return inKeyOrder(Object.entries(value).map(([key, part]) => [key, sorted(part)]));
}
