import { parseIp } from './ip';

/** Whether two texts are one address, however it is written. Names and other texts are alike where they are equal. */
export function sameAddress(one: string, other: string): boolean {
  const [a, b] = [parseIp(one), parseIp(other)];
  return 'error' in a || 'error' in b ? one === other : a.family === b.family && a.value === b.value;
}
