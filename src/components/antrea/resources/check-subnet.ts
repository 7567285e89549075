import { contains, intervalSetOf } from '../../../address/interval-set';
import { bitsOf, parseIp } from '../../../address/ip';
import { parseRange, rangeOf } from '../../../address/range';
import { type Finding, finding } from '../../../diagnostics/finding';

interface Subnet {
  readonly gateway: string;
  readonly prefixLength: number;
}

/** Addresses that are not in the subnet of their gateway at `path`, which Antrea's webhook refuses. */
export function checkSubnet(subnet: Subnet, addresses: readonly string[], path: string): Finding[] {
  const { gateway, prefixLength } = subnet;
  const ip = parseIp(gateway);
  if ('error' in ip) return [];
  const { family, value } = ip;
  if (prefixLength >= bitsOf[family]) {
    return [finding('FL-AN-238', { gateway, prefixLength }, { path: `${path}/subnet/prefixLength` })];
  }
  const host = BigInt(bitsOf[family] - prefixLength);
  const network = intervalSetOf([rangeOf({ family, first: (value >> host) << host, prefix: prefixLength })]);
  return addresses.flatMap((text, index) => {
    const range = parseRange(text);
    if ('error' in range || contains(network, range)) return [];
    return [finding('FL-AN-240', { range: text, gateway, prefixLength }, { path: `${path}/addresses/${index}` })];
  });
}
