import { type IntervalSet, intervalSetOf } from '../../address/interval-set';

/** Every address of both families. */
export const wholeSpace: IntervalSet = intervalSetOf([
  { family: 4, first: 0n, last: 2n ** 32n - 1n },
  { family: 6, first: 0n, last: 2n ** 128n - 1n },
]);
