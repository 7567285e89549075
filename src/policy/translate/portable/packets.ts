import { packetsIn } from '../../dialects/portable/packets-in';
import type { Rule } from '../../model/policy-set';
import { packetsOf } from '../parts/packets-of';
import type { Writing } from '../writing';

/** Packets in the words of portable rules; none is all of them. Undefined, and told, where there are no such words. */
export function portablePackets(rule: Rule, { refuse }: Writing): string[] | undefined {
  const packets = packetsOf(rule.ports);
  if (!packets) return [];
  const { spans, named, messages, protocols } = packets;
  const words = [
    ...spans.map(({ protocol, first, last }) => {
      if (first === 0 && last === 0xffff) return protocol;
      return `${first}${last > first ? `-${last}` : ''}/${protocol}`;
    }),
    ...named.map(({ name, protocol }) => (protocol ? `${name}/${protocol}` : name)),
    ...messages.map(({ family, type, code }) => {
      const of = family === 4 ? 'ICMP' : 'ICMPv6';
      return type === undefined ? of : `${type}${code === undefined ? '' : `:${code}`}/${of}`;
    }),
    ...protocols.map((number) => `${number}/IP`),
  ];
  const wrong = words.find((word) => !packetsIn(word));
  if (wrong === undefined) return words;
  refuse('FL-TRL-007', { what: spans.some(({ first }) => first === 0) ? 'port 0' : `the port \`${wrong}\`` }, rule);
  return undefined;
}
