import { type IntervalSet, intervalSetOf } from '../../address/interval-set';
import { parseRange } from '../../address/range';

/** All addresses of some CIDRs, ranges and addresses; the spec stage has made sure that they can be read. */
export function addressSet(texts: readonly string[]): IntervalSet {
  return intervalSetOf(
    texts.flatMap((text) => {
      const range = parseRange(text);
      return 'error' in range ? [] : [range];
    }),
  );
}
