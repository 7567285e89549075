import { parseIpv4 } from './parse-ipv4';
import type { Parsed } from './parsed';

/** The text forms of RFC 4291, 2.2: eight groups, one run of them left out as `::`, the last two written as IPv4. */
export function parseIpv6(text: string): Parsed<bigint> {
  const halves = text.split('::');
  if (halves.length > 2 || text.includes(':::')) return { error: '`::` may stand in it once' };
  let hex = '';
  let before = 0;
  for (const [i, half] of halves.entries()) {
    const groups = half === '' ? [] : half.split(':');
    let digits = '';
    for (const [k, group] of groups.entries()) {
      const last = i === halves.length - 1 && k === groups.length - 1;
      const read = last && group.includes('.') ? embedded(group) : hexGroup(group);
      if (typeof read === 'object') return read;
      digits += read;
    }
    if (i === 0) before = digits.length;
    hex += digits;
  }
  const groups = hex.length / 4;
  if (halves.length === 1 && groups !== 8) return { error: `an IPv6 address has 8 groups, this has ${groups}` };
  if (halves.length === 2 && groups > 7) return { error: '`::` must stand for at least one group of zeros' };
  return BigInt(`0x${hex.slice(0, before).padEnd(32 - hex.length + before, '0')}${hex.slice(before)}`);
}

const group16 = /^[0-9a-f]{1,4}$/i;

function hexGroup(group: string): Parsed<string> {
  if (group16.test(group)) return group.padStart(4, '0');
  if (group === '') return { error: 'a single `:` at its start or end leads nowhere' };
  return { error: `\`${group}\` is not a group of one to four hexadecimal digits` };
}

function embedded(group: string): Parsed<string> {
  const read = parseIpv4(group);
  return typeof read === 'object' ? read : read.toString(16).padStart(8, '0');
}
