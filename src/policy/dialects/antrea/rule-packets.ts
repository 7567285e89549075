import type { AntreaRule } from '../../antrea-rules';
import { icmp, ipProtocol, joinLines, type LineSet, portRange } from '../../model/port-line';
import { allPorts, type NamedPort, type Ports } from '../../model/ports';

/** IGMP, by the number of its IP protocol. */
const igmp = 2;

/** Packets that a rule is about, and what must be true of them that no file decides. */
export interface Packets {
  readonly ports: Ports;
  readonly atoms: readonly string[];
}

/** All that a rule is about: what files decide in one, and each port that hangs on something else by itself. */
export function rulePackets({ ports = [], protocols = [] }: AntreaRule): Packets[] {
  if (ports.length === 0 && protocols.length === 0) return [{ ports: allPorts, atoms: [] }];
  const lines: LineSet[] = [];
  const named: NamedPort[] = [];
  const open: Packets[] = [];
  for (const { protocol = 'TCP', port, endPort, sourcePort, sourceEndPort } of ports) {
    const line = typeof port === 'number' ? portRange(protocol, port, endPort) : portRange(protocol);
    const asked: Ports =
      typeof port === 'string' ? { line: [], named: [{ name: port, protocol }] } : { line, named: [] };
    if (sourcePort !== undefined) {
      open.push({ ports: asked, atoms: [`source ports:${sourcePort}-${sourceEndPort ?? sourcePort}`] });
    } else {
      lines.push(asked.line);
      named.push(...asked.named);
    }
  }
  for (const { icmp: message, igmp: group } of protocols) {
    if (message) lines.push(...([4, 6] as const).map((family) => icmp(family, message.icmpType, message.icmpCode)));
    if (group && Object.keys(group).length === 0) lines.push(ipProtocol(igmp));
    else if (group)
      open.push({ ports: { line: ipProtocol(igmp), named: [] }, atoms: [`igmp:${JSON.stringify(group)}`] });
  }
  const known = { ports: { line: joinLines(lines), named }, atoms: [] };
  return lines.length + named.length > 0 ? [known, ...open] : open;
}
