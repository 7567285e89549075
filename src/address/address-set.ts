import { type IntervalSet, intervalSetOf } from './interval-set';
import { rangesIn } from './ranges-in';

/** All addresses of CIDRs, ranges and addresses; a text that is none of these has none. */
export const addressSet = (texts: readonly string[]): IntervalSet => intervalSetOf(rangesIn(texts));
