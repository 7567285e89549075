import type { Flow } from './flows';
import type { Row } from './row';

/** What a row lets pass with one class. */
export function flowAt({ classes, flows, rest }: Row, index: number): Flow {
  let low = 0;
  let high = classes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = classes[middle] ?? 0;
    if (found === index) return flows[middle] ?? rest;
    if (found < index) low = middle + 1;
    else high = middle - 1;
  }
  return rest;
}
