import { pointerBelow } from '../../diagnostics/pointer';
import type { Report } from './report';

/** Each of `fields` stands alone in its map: Antrea's webhook refuses anything beside it. */
export function checkAlone<T extends object>(
  value: T,
  fields: readonly (keyof T & string)[],
  path: string,
  report: Report,
): void {
  const given = Object.keys(value);
  if (given.length === 0) report('FL-POL-111', { peer: 'empty' }, path);
  const field = fields.find((one) => value[one] !== undefined);
  const second = given.find((one) => one !== field);
  if (field && second) report('FL-POL-302', { first: field, second }, pointerBelow(path, second), 'key');
}
