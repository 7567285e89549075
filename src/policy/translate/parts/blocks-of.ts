import { formatCidr } from '../../../address/cidr';
import { type IntervalSet, intervalSetOf, subtract } from '../../../address/interval-set';
import { bitsOf, type Family } from '../../../address/ip';
import { rangeOf } from '../../../address/range';
import { toCidrs } from '../../../address/to-cidrs';

/** A network, and those in it that do not count. */
export interface Block {
  readonly cidr: string;
  readonly except?: readonly string[];
}

/** Addresses as networks: one with exceptions where that is shorter than naming what is left, and the dialect knows them. */
export function blocksOf(addresses: IntervalSet, exceptions = true): Block[] {
  return ([4, 6] as const).flatMap((family) => blocksOfFamily(addresses, family, exceptions));
}

function blocksOfFamily(addresses: IntervalSet, family: Family, exceptions: boolean): Block[] {
  const direct = networks(addresses, family);
  const first = addresses[family][0]?.first;
  const last = addresses[family].at(-1)?.last;
  if (first === undefined || last === undefined) return [];
  const around = enclosing(family, first, last);
  const holes = networks(subtract(intervalSetOf([rangeOf(around)]), addresses), family);
  if (!exceptions || holes.length + 1 >= direct.length) return direct.map((cidr) => ({ cidr }));
  return [{ cidr: formatCidr(around), except: holes }];
}

const networks = (addresses: IntervalSet, family: Family) =>
  addresses[family].flatMap((interval) => toCidrs({ family, ...interval }).map(formatCidr));

/** The smallest network that has both addresses. */
function enclosing(family: Family, first: bigint, last: bigint) {
  let prefix: number = bitsOf[family];
  while (first >> BigInt(bitsOf[family] - prefix) !== last >> BigInt(bitsOf[family] - prefix)) prefix--;
  const hostBits = BigInt(bitsOf[family] - prefix);
  return { family, first: (first >> hostBits) << hostBits, prefix };
}
