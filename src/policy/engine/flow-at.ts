import type { Flow } from './flows';
import { placeOf } from './place-of';
import type { Row } from './row';

/** What a row lets pass with one class. */
export function flowAt({ classes, flows, rest }: Row, index: number): Flow {
  const place = placeOf(classes, index);
  return place === undefined ? rest : (flows[place] ?? rest);
}
