import { type Cidr, parseCidr } from './cidr';
import { bitsOf, type Family, formatIp, type Ip, parseIp } from './ip';
import type { Parsed } from './parsed';

/** Addresses of one family from `first` to `last`, both included. */
export interface IpRange {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
}

/** Reads a CIDR, `first-last` with both ends included, or a single address. */
export function parseRange(text: string): Parsed<IpRange> {
  const dash = text.indexOf('-');
  if (dash < 0) {
    const parsed = text.includes('/') ? parseCidr(text) : parseIp(text);
    return 'error' in parsed ? parsed : rangeOf(parsed);
  }
  const start = parseIp(text.slice(0, dash));
  if ('error' in start) return { error: `its start: ${start.error}` };
  const end = parseIp(text.slice(dash + 1));
  if ('error' in end) return { error: `its end: ${end.error}` };
  if (start.family !== end.family) return { error: `it starts in IPv${start.family} and ends in IPv${end.family}` };
  if (start.value <= end.value) return { family: start.family, first: start.value, last: end.value };
  return { error: 'it ends before it starts', instead: `${formatIp(end)}-${formatIp(start)}` };
}

/** The addresses of a network, or the one address. */
export function rangeOf(what: Cidr | Ip): IpRange {
  const { family } = what;
  if ('value' in what) return { family, first: what.value, last: what.value };
  return { family, first: what.first, last: what.first + (1n << BigInt(bitsOf[family] - what.prefix)) - 1n };
}
