import type { PortProtocol } from './endpoint';

/**
 * All that policies see of a packet beside its ends is one number on a line: first the ports of TCP, UDP and SCTP, then type and
 * code of ICMP and ICMPv6 (`type * 256 + code`), then the other IP protocols by their number.
 */
const segments = { TCP: 0, UDP: 0x10000, SCTP: 0x20000, ICMP: 0x30000, ICMPv6: 0x40000, other: 0x50000 } as const;

/** Where the line ends. */
export const lineEnd = segments.other + 256;

/** Stretches of the line: first, end (not included), first, end, …, ascending with gaps between them. */
export type LineSet = readonly number[];

export const wholeLine: LineSet = [0, lineEnd];

/** A port, or all from the first to the last, both included. */
export function portRange(protocol: PortProtocol, first = 0, last = first === 0 ? 0xffff : first): LineSet {
  return [segments[protocol] + first, segments[protocol] + last + 1];
}

/** ICMP messages: all of a family, of one type, or with one code. */
export function icmp(family: 4 | 6, type?: number, code?: number): LineSet {
  const base = family === 4 ? segments.ICMP : segments.ICMPv6;
  if (type === undefined) return [base, base + 0x10000];
  const first = base + type * 256 + (code ?? 0);
  return [first, first + (code === undefined ? 256 : 1)];
}

/** Packets of an IP protocol, by its number (RFC 5237), whatever their ports. */
export function ipProtocol(number: number): LineSet {
  const named = { 1: icmp(4), 6: portRange('TCP'), 17: portRange('UDP'), 58: icmp(6), 132: portRange('SCTP') };
  return named[number as keyof typeof named] ?? [segments.other + number, segments.other + number + 1];
}

/** All points of any of the sets. */
export function joinLines(sets: readonly LineSet[]): LineSet {
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const pairs = sets.flatMap((set) => set.flatMap((first, i) => (i % 2 === 0 ? [[first, set[i + 1] ?? 0]] : [])));
  const result: number[] = [];
  for (const [first = 0, end = 0] of pairs.sort(([a = 0], [b = 0]) => a - b)) {
    const before = result.at(-1);
    if (before === undefined || first > before) result.push(first, end);
    else if (end > before) result[result.length - 1] = end;
  }
  return result;
}

/** The points of the line that are not in the set. */
export function withoutLine(set: LineSet): LineSet {
  const ends = [0, ...set, lineEnd];
  return ends.flatMap((first, i) => (i % 2 === 0 && first < (ends[i + 1] ?? 0) ? [first, ends[i + 1] ?? 0] : []));
}

/** A point as people write it: `443/TCP`, `ICMP type 8 code 0`, `IP protocol 47`. */
export function formatPoint(point: number): string {
  const protocol = (['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6'] as const)[point >> 16];
  const rest = point & 0xffff;
  if (protocol === undefined) return `IP protocol ${rest}`;
  return protocol.startsWith('ICMP') ? `${protocol} type ${rest >> 8} code ${rest & 255}` : `${rest}/${protocol}`;
}

/** The points of the line that are in both sets. */
export function intersectLines(a: LineSet, b: LineSet): LineSet {
  return withoutLine(joinLines([withoutLine(a), withoutLine(b)]));
}
