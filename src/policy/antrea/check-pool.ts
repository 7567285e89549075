import type { IPPool } from '../../../imports/crd.antrea.io-resources';
import { contains, intervalSetOf, overlaps } from '../../address/interval-set';
import { bitsOf } from '../../address/ip';
import { type IpRange, parseRange, rangeOf } from '../../address/range';
import { checkOneOf } from '../carry/check-one-of';
import type { Report } from '../shape/report';
import { checkAddress } from './check-address';

/** The ranges of a pool lie in its subnet and apart from each other (Antrea's webhook). */
export function checkPool({ spec: { ipRanges, subnetInfo } }: IPPool, report: Report): void {
  const { gateway, prefixLength } = subnetInfo;
  const router = checkAddress(gateway, '/spec/subnetInfo/gateway', report);
  const ranges: IpRange[] = [];
  const subnet = router && subnetOf(router, prefixLength);
  if (router && !subnet) report('FL-AN-238', { gateway, prefixLength }, '/spec/subnetInfo/prefixLength');
  for (const [index, one] of ipRanges.entries()) {
    const path = `/spec/ipRanges/${index}`;
    const range = rangeAt(one, path, report);
    if (!range) continue;
    const text = one.cidr ?? `${one.start}-${one.end}`;
    if (subnet && !contains(intervalSetOf([subnet]), range)) {
      report('FL-AN-240', { range: text, gateway, prefixLength }, path);
    }
    if (overlaps(intervalSetOf(ranges), range)) report('FL-AN-303', { range: text }, path);
    ranges.push(range);
  }
}

function subnetOf({ family, value }: { readonly family: 4 | 6; readonly value: bigint }, prefix: number) {
  if (prefix >= bitsOf[family]) return undefined;
  const host = BigInt(bitsOf[family] - prefix);
  return rangeOf({ family, first: (value >> host) << host, prefix });
}

function rangeAt(one: IPPool['spec']['ipRanges'][number], path: string, report: Report): IpRange | undefined {
  checkOneOf(one, ['cidr', 'start'], path, report);
  const { cidr, start, end } = one;
  if (start !== undefined && end === undefined) report('FL-POL-103', { field: 'end' }, path);
  if (cidr === undefined && start === undefined) return undefined;
  if (cidr === undefined && end === undefined) return undefined;
  const text = cidr ?? `${start}-${end}`;
  const range = parseRange(text);
  const whole = cidr === undefined || cidr.includes('/');
  if (!('error' in range) && whole) return range;
  const problem = 'error' in range ? range.error : 'it has no prefix length';
  report('FL-AN-302', { value: text, problem, instead: 'error' in range ? range.instead : undefined }, path);
  return undefined;
}
