import { contains, intervalSetOf } from '../../../address/interval-set';
import { bitsOf, parseIp } from '../../../address/ip';
import { parseRange, rangeOf } from '../../../address/range';
import { type Finding, finding } from '../../../diagnostics/finding';

interface Subnet {
  readonly gateway: string;
  readonly prefixLength: number;
}

/** Addresses at `path` that are not in the subnet of their router, which Antrea's webhook refuses, or are the router's own. */
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
    const where = { path: `${path}/addresses/${index}` };
    if ('error' in range) return [];
    if (!contains(network, range)) return [finding('FL-AN-240', { range: text, gateway, prefixLength }, where)];
    return contains(intervalSetOf([range]), rangeOf(ip)) ? [finding('FL-AN-244', { gateway }, where)] : [];
  });
}
