import { type IntervalSet, subtract } from '../../../address/interval-set';

/** Whether two sets have the same addresses. */
export function sameAddresses(a: IntervalSet, b: IntervalSet): boolean {
  return isNone(subtract(a, b)) && isNone(subtract(b, a));
}

const isNone = (set: IntervalSet) => set[4].length + set[6].length === 0;
