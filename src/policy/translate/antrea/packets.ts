import type { AntreaNetworkPolicy } from '../../../../imports/crd.antrea.io-policies';
import type { Rule } from '../../model/policy-set';
import { portOf } from '../kubernetes/ports';
import { type Messages, packetsOf } from '../parts/packets-of';
import type { Writing } from '../writing';

type AntreaRule = NonNullable<AntreaNetworkPolicy['spec']['ingress']>[number];

const withPorts = ['TCP', 'UDP', 'SCTP'] as const;
const igmp = 2;

/** Packets of a rule of Antrea; undefined, and told, where there are no such packets. */
export function antreaPackets(rule: Rule, { refuse }: Writing): Pick<AntreaRule, 'ports' | 'protocols'> | undefined {
  const packets = packetsOf(rule.ports);
  if (!packets) return {};
  const { spans, named, messages, protocols } = packets;
  const other = protocols.find((number) => number !== igmp);
  const wrong =
    other !== undefined
      ? `the IP protocol ${other}`
      : spans.some(({ first, last }) => first === 0 && last < 65535)
        ? 'port 0'
        : ofBothFamilies(messages)
          ? igmpBesideOthers(rule, spans.length + named.length + messages.length, protocols)
          : 'ICMP of one IP family';
  if (wrong !== undefined) {
    refuse('FL-TRL-007', { what: wrong }, rule);
    return undefined;
  }
  const ports = [
    ...spans.map(portOf),
    ...named.flatMap(({ name, protocol }) =>
      (protocol ? [protocol] : withPorts).map((one) => ({ protocol: one, port: name })),
    ),
  ];
  const others = [
    ...messages
      .filter(({ family }) => family === 4)
      .map(({ type, code }) => ({
        icmp: { ...(type !== undefined && { icmpType: type }), ...(code !== undefined && { icmpCode: code }) },
      })),
    ...protocols.map(() => ({ igmp: {} })),
  ];
  return { ...(ports.length > 0 && { ports }), ...(others.length > 0 && { protocols: others }) };
}

/** The webhook takes IGMP only alone, between everybody. */
function igmpBesideOthers({ peer, action }: Rule, count: number, protocols: readonly number[]): string | undefined {
  const alone = count === 0 && peer.op === 'true' && action !== 'pass';
  return protocols.length > 0 && !alone ? 'IGMP beside something else' : undefined;
}

/** Antrea's rules name a message for both at once. */
function ofBothFamilies(messages: readonly Messages[]): boolean {
  const keys = ([4, 6] as const).map((wanted) =>
    messages
      .filter(({ family }) => family === wanted)
      .map(({ type, code }) => `${type}/${code}`)
      .join(),
  );
  return keys[0] === keys[1];
}
