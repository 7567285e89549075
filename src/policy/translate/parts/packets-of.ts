import type { PortProtocol } from '../../model/endpoint';
import { icmp, intersectLines, ipProtocol, lineEnd, portRange, wholeLine } from '../../model/port-line';
import type { NamedPort, Ports } from '../../model/ports';

/** Ports from the first to the last; all of the protocol where they begin at 0 and end at 65535. */
export interface PortSpan {
  readonly protocol: PortProtocol;
  readonly first: number;
  readonly last: number;
}

/** ICMP messages: all of a family, of one type, or with one code. */
export interface Messages {
  readonly family: 4 | 6;
  readonly type?: number;
  readonly code?: number;
}

/** Packets as the fields of policies name them. */
export interface PacketParts {
  readonly spans: readonly PortSpan[];
  readonly named: readonly NamedPort[];
  readonly messages: readonly Messages[];
  /** Other IP protocols, by number. */
  readonly protocols: readonly number[];
}

/** The parts of which packets are made; undefined for all packets. */
export function packetsOf({ line, named }: Ports): PacketParts | undefined {
  if (line.length === 2 && line[0] === wholeLine[0] && line[1] === wholeLine[1]) return undefined;
  return {
    spans: (['TCP', 'UDP', 'SCTP'] as const).flatMap((protocol) => spansOf(line, protocol)),
    named,
    messages: ([4, 6] as const).flatMap((family) => messagesOf(line, family)),
    protocols: protocolsOf(line),
  };
}

/** Protocols whose ports or messages stand on the line by themselves. */
const withLines = new Set([1, 6, 17, 58, 132]);

function protocolsOf(line: Ports['line']): number[] {
  const [base = 0] = ipProtocol(0);
  const others = pairs(intersectLines(line, [base, lineEnd]));
  return others
    .flatMap(([first, end]) => Array.from({ length: end - first }, (_, index) => first - base + index))
    .filter((number) => !withLines.has(number));
}

function spansOf(line: Ports['line'], protocol: PortProtocol): PortSpan[] {
  const [base = 0] = portRange(protocol);
  return pairs(intersectLines(line, portRange(protocol))).map(([first, end]) => ({
    protocol,
    first: first - base,
    last: end - 1 - base,
  }));
}

function messagesOf(line: Ports['line'], family: 4 | 6): Messages[] {
  const [base = 0, end = 0] = icmp(family);
  const found = pairs(intersectLines(line, [base, end]));
  if (found.length === 1 && found[0]?.[0] === base && found[0][1] === end) return [{ family }];
  return found.flatMap(([first, last]) => {
    const messages: Messages[] = [];
    for (let at = first - base; at < last - base; ) {
      const whole = at % 256 === 0 && at + 256 <= last - base;
      messages.push({ family, type: at >> 8, ...(!whole && { code: at & 255 }) });
      at += whole ? 256 : 1;
    }
    return messages;
  });
}

function pairs(line: Ports['line']): [number, number][] {
  return line.flatMap((first, index) =>
    index % 2 === 0 ? [[first, line[index + 1] ?? first] as [number, number]] : [],
  );
}
