import type { CalicoRule } from '../../../../imports/projectcalico.org';
import type { PortProtocol } from '../../model/endpoint';
import {
  icmp,
  intersectLines,
  ipProtocol,
  joinLines,
  type LineSet,
  portRange,
  wholeLine,
  withoutLine,
} from '../../model/port-line';
import type { NamedPort, Ports } from '../../model/ports';

/** The protocols that Calico has names for. */
export const protocolNumbers = { ICMP: 1, TCP: 6, UDP: 17, ICMPv6: 58, SCTP: 132, UDPLite: 136 } as const;

/** The packets of a rule, and what of it no file decides. A rule says protocol, ports of both ends and ICMP each for itself. */
export function rulePorts(rule: CalicoRule): { readonly ports: Ports; readonly atoms: readonly string[] } {
  const { protocol, notProtocol, source = {}, destination = {}, ipVersion, http } = rule;
  const ported = portedProtocol(protocol);
  const line = [
    protocol === undefined ? wholeLine : protocolLine(protocol),
    notProtocol === undefined ? wholeLine : withoutLine(protocolLine(notProtocol)),
    ...(rule.icmp ? [icmpLine(rule.icmp, protocol)] : []),
    ...(rule.notICMP ? [withoutLine(icmpLine(rule.notICMP, protocol))] : []),
    ...(destination.notPorts && ported ? [withoutLine(numbered(destination.notPorts, ported))] : []),
  ].reduce(intersectLines);
  const asked = destination.ports ?? [];
  const named = ported ? asked.filter(isName).map((name): NamedPort => ({ name, protocol: ported })) : [];
  const namedNot = (destination.notPorts ?? []).filter(isName);
  const family = protocol === 'ICMP' ? 4 : protocol === 'ICMPv6' ? 6 : undefined;
  return {
    ports: {
      line: asked.length > 0 && ported ? intersectLines(line, numbered(asked, ported)) : line,
      named: asked.length > 0 ? named : [],
    },
    atoms: [
      ...(source.ports ? [`source ports:${JSON.stringify(source.ports)}`] : []),
      ...(source.notPorts ? [`source ports not:${JSON.stringify(source.notPorts)}`] : []),
      ...(namedNot.length > 0 || (named.length > 0 && destination.notPorts)
        ? [`ports not:${JSON.stringify(destination.notPorts)}`]
        : []),
      ...(ipVersion !== undefined && ipVersion !== family ? [`ip version:${ipVersion}`] : []),
      ...(http ? [`http:${JSON.stringify(http)}`] : []),
    ],
  };
}

function protocolLine(protocol: string | number): LineSet {
  const number = typeof protocol === 'number' ? protocol : protocolNumbers[protocol as keyof typeof protocolNumbers];
  return number === undefined ? [] : ipProtocol(number);
}

function portedProtocol(protocol: string | number | undefined): PortProtocol | undefined {
  const number = typeof protocol === 'string' ? protocolNumbers[protocol as keyof typeof protocolNumbers] : protocol;
  return ({ 6: 'TCP', 17: 'UDP', 132: 'SCTP' } as const)[number as 6 | 17 | 132];
}

function icmpLine({ type, code }: NonNullable<CalicoRule['icmp']>, protocol: string | number | undefined): LineSet {
  const families =
    protocol === 'ICMPv6' || protocol === 58
      ? [6 as const]
      : protocol === undefined
        ? [4 as const, 6 as const]
        : [4 as const];
  return joinLines(families.map((family) => icmp(family, type, code)));
}

const isName = (port: string | number): port is string => typeof port === 'string' && !/^\d+(:\d+)?$/.test(port);

function numbered(ports: readonly (string | number)[], protocol: PortProtocol): LineSet {
  return joinLines(
    ports.flatMap((port) => {
      if (isName(port)) return [];
      const [first = 0, last = first] = String(port).split(':').map(Number);
      return [portRange(protocol, first, last)];
    }),
  );
}
