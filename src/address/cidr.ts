import { bitsOf, type Family, formatIp, parseIp } from './ip';
import type { Parsed } from './parsed';

/** A network: its first address and the length of its prefix. No bit behind the prefix is set. */
export interface Cidr {
  readonly family: Family;
  readonly first: bigint;
  readonly prefix: number;
}

const decimal = /^(?:0|[1-9][0-9]{0,2})$/;

/** Reads `address/prefix` (RFC 4632, 3.1; RFC 4291, 2.3). Host bits that are set are an error that names the network. */
export function parseCidr(text: string): Parsed<Cidr> {
  const slash = text.indexOf('/');
  const ip = parseIp(slash < 0 ? text : text.slice(0, slash));
  if ('error' in ip) {
    return { error: ip.error, ...(ip.instead !== undefined && slash < 0 && { instead: ip.instead }) };
  }
  const { family, value } = ip;
  const bits = bitsOf[family];
  if (slash < 0) return { error: 'it has no prefix length', instead: `${formatIp(ip)}/${bits}` };
  const length = text.slice(slash + 1);
  if (!decimal.test(length)) return { error: `\`${length}\` is not a prefix length` };
  const prefix = Number(length);
  if (prefix > bits) return { error: `the prefix length \`${prefix}\` is more than the ${bits} bits of IPv${family}` };
  const first = networkOf(value, bits - prefix);
  if (first === value) return { family, first, prefix };
  const network = formatCidr({ family, first, prefix });
  return { error: `it has host bits set; the network is \`${network}\``, instead: network };
}

/** The network in canonical form. */
export function formatCidr({ family, first, prefix }: Cidr): string {
  return `${formatIp({ family, value: first })}/${prefix}`;
}

function networkOf(value: bigint, hostBits: number): bigint {
  const shift = BigInt(hostBits);
  return (value >> shift) << shift;
}
