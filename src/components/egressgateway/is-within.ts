import { addressSet } from '../../address/address-set';
import { subtract } from '../../address/interval-set';

/** Whether every address of `parts` is one of `whole`; both are CIDRs, ranges or addresses. */
export function isWithin(parts: readonly string[], whole: readonly string[]): boolean {
  const outside = subtract(addressSet(parts), addressSet(whole));
  return outside[4].length === 0 && outside[6].length === 0;
}
