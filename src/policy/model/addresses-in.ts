import { type IntervalSet, intervalSetOf } from '../../address/interval-set';
import { readNetwork } from './read-network';

/** The addresses of CIDRs. What is no CIDR is a finding elsewhere, and holds no address. */
export function addressesIn(cidrs: readonly string[]): IntervalSet {
  return intervalSetOf(
    cidrs.flatMap((cidr) => {
      const range = readNetwork(cidr);
      return 'error' in range ? [] : [range];
    }),
  );
}
