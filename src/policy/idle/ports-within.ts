import { type LineSet, portRange } from '../model/port-line';
import type { NamedPort, Ports } from '../model/ports';

/** Whether the packets of one rule are packets of another one, whatever the containers call their ports. */
export function portsWithin(one: Ports, other: Ports): boolean {
  return lineWithin(one.line, other.line) && one.named.every((named) => namedWithin(named, other));
}

function lineWithin(one: LineSet, other: LineSet): boolean {
  for (let i = 0; i < one.length; i += 2) {
    const [first = 0, end = 0] = [one[i], one[i + 1]];
    if (!other.some((begin, k) => k % 2 === 0 && begin <= first && end <= (other[k + 1] ?? 0))) return false;
  }
  return true;
}

function namedWithin({ name, protocol }: NamedPort, { line, named }: Ports): boolean {
  if (named.some((one) => one.name === name && (one.protocol === undefined || one.protocol === protocol))) return true;
  const protocols = protocol === undefined ? (['TCP', 'UDP', 'SCTP'] as const) : [protocol];
  return protocols.every((one) => lineWithin(portRange(one), line));
}
