import { contains, intervalSetOf } from '../../src/address/interval-set';
import { parseRange } from '../../src/address/range';

const read = (text: string) => {
  const range = parseRange(text);
  if ('error' in range) throw new Error(`${text}: ${range.error}`);
  return range;
};

/** Whether one of the ranges has the address. */
export const isIn = (address: string, ranges: readonly string[]): boolean =>
  contains(intervalSetOf(ranges.map(read)), read(address));
