import { didYouMean } from '../../diagnostics/did-you-mean';
import { pointerBelow, pointerSteps } from '../../diagnostics/pointer';
import { schemaAt } from '../shape/schema-at';
import { parentOf } from './parent-of';

/** The pointer of the key that the unknown one at `path` was meant to be; its own where none is like it. */
export function meantBy(path: string): string {
  const parent = parentOf(path);
  const known = Object.keys(schemaAt(parent)?.properties ?? {});
  const meant = didYouMean(pointerSteps(path).at(-1) ?? '', known);
  return meant === undefined ? path : pointerBelow(parent, meant);
}
