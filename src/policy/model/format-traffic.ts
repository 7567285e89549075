import { formatPoint, icmp, lineEnd, portRange } from './port-line';

/** Stretches of the port line, `end` not included, that hang on atoms, or on nothing. */
interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly atoms: readonly string[];
}

const segments = [
  { name: 'TCP', line: portRange('TCP') },
  { name: 'UDP', line: portRange('UDP') },
  { name: 'SCTP', line: portRange('SCTP') },
  { name: 'ICMP', line: icmp(4) },
  { name: 'ICMPv6', line: icmp(6) },
  { name: 'other IP protocols', line: [icmp(6)[1] ?? 0, lineEnd] },
];

/** Traffic as people write it: `everything`, `443/TCP`, `8000-8999/TCP`, `UDP`, `80/TCP if http:GET /`. */
export function formatTraffic(stretches: readonly Stretch[]): string[] {
  return stretches.flatMap(({ first, end, atoms }) => {
    const told = first === 0 && end === lineEnd ? ['everything'] : parts(first, end);
    return told.map((text) => (atoms.length === 0 ? text : `${text} depending on ${atoms.join('; ')}`));
  });
}

/** A part in each protocol that the stretch reaches into. */
function parts(first: number, end: number): string[] {
  return segments.flatMap(({ name, line: [begin = 0, close = 0] }) => {
    const from = Math.max(first, begin);
    const to = Math.min(end, close) - 1;
    if (from > to) return [];
    if (from === begin && to === close - 1) return [name];
    const [low, high] = [formatPoint(from), formatPoint(to)];
    if (from === to) return [low];
    return [name.length <= 4 && name !== 'ICMP' ? `${from - begin}-${high}` : `${low} to ${high}`];
  });
}
