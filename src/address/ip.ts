import { formatIpv6 } from './format-ipv6';
import { parseIpv4 } from './parse-ipv4';
import { parseIpv6 } from './parse-ipv6';
import type { Parsed } from './parsed';

export type Family = 4 | 6;

/** How many bits an address has. */
export const bitsOf = { 4: 32, 6: 128 } as const satisfies Record<Family, number>;

/** An address as the unsigned number that its bits make. */
export interface Ip {
  readonly family: Family;
  readonly value: bigint;
}

/**
 * Reads an address strictly, as Kubernetes will: IPv4 in four decimal parts without leading zeros, IPv6 by RFC 4291, 2.2.
 *
 * Zones (`fe80::1%eth0`) mean something on one machine only, and IPv4-mapped IPv6 (`::ffff:1.2.3.4`) is an IPv4 address to
 * some programs and an IPv6 address to others: both are errors.
 */
export function parseIp(text: string): Parsed<Ip> {
  if (text.trim() !== text || text === '') return { error: text === '' ? 'it is empty' : 'it has spaces around it' };
  if (text.includes('/')) return { error: 'it has a prefix length; one address is due here' };
  if (text.includes('%')) {
    return {
      error: 'it has a zone, which means something on one machine only',
      instead: text.slice(0, text.indexOf('%')),
    };
  }
  const parsed = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
  if (typeof parsed === 'object') return parsed;
  if (typeof parsed === 'number') return { family: 4, value: BigInt(parsed) };
  if (parsed >> 32n !== 0xffffn) return { family: 6, value: parsed };
  return {
    error: 'it is an IPv4-mapped IPv6 address, which some programs take for IPv4 and others for IPv6',
    instead: formatIp({ family: 4, value: parsed & 0xffffffffn }),
  };
}

/** An address in its one canonical form: four decimal parts, or RFC 5952. */
export function formatIp({ family, value }: Ip): string {
  if (family === 6) return formatIpv6(value);
  const bits = Number(value);
  return `${bits >>> 24}.${(bits >>> 16) & 255}.${(bits >>> 8) & 255}.${bits & 255}`;
}
