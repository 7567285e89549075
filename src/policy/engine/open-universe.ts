import type { IntervalSet } from '../../address/interval-set';
import type { Endpoint, EndpointPort, PortProtocol, Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { portRange } from '../model/port-line';
import type { NamedPort } from '../model/ports';
import { distinctPredicates } from './distinct-predicates';
import { labelings } from './labelings';
import { podName } from './pod-name';

/** So many endpoints are compared within seconds; beyond, the question is given up. */
const most = 20_000;

/**
 * One pod of each kind that policies can tell apart, whether it runs or not: every assignment of labels to it and to its
 * namespace, every meaning of the ports that rules name. What is true over this universe is true of whatever is deployed.
 *
 * @param fixed what is in the cluster whatever is deployed: nodes, what an agent adds, the world around it.
 * @param addresses where those of pods lie; without it anywhere.
 * @returns undefined where there are too many of them.
 */
export function openUniverse(
  sets: readonly PolicySet[],
  fixed: Universe,
  addresses?: IntervalSet,
): Universe | undefined {
  const predicates = distinctPredicates(sets);
  const pods = labelings(predicates, new Map([['entity:pod', '']]), most);
  const portings = pods && portingsOf(sets, most / pods.length);
  if (!pods || !portings) return undefined;
  const endpoints = pods.flatMap((attributes) =>
    portings.map(
      (ports): Endpoint => ({ name: podName(attributes, ports), attributes, ports, ...(addresses && { addresses }) }),
    ),
  );
  return { ...fixed, endpoints: [...endpoints, ...fixed.endpoints] };
}

/** Every meaning that the named ports may have for a pod, as far as the numbers in the rules tell them apart. */
function portingsOf(sets: readonly PolicySet[], limit: number): EndpointPort[][] | undefined {
  const named = new Map<string, Required<NamedPort>>();
  for (const port of sets.flatMap(({ rules }) => rules.flatMap(({ ports }) => ports.named))) {
    for (const protocol of port.protocol ? [port.protocol] : (['TCP', 'UDP', 'SCTP'] as const)) {
      named.set(`${port.name}/${protocol}`, { name: port.name, protocol });
    }
  }
  let portings: EndpointPort[][] = [[]];
  for (const port of named.values()) {
    const numbers = numbersOf(sets, port.protocol, named.size);
    if (portings.length * (numbers.length + 1) > limit) return undefined;
    portings = portings.flatMap((ports) => [ports, ...numbers.map((number) => [...ports, { ...port, number }])]);
  }
  return portings;
}

/** Of each stretch between the ends of the rules' ports so many numbers as may have to differ. */
function numbersOf(sets: readonly PolicySet[], protocol: PortProtocol, count: number): number[] {
  const [begin = 0, end = 0] = portRange(protocol);
  const ends = new Set([begin + 1, end]);
  for (const { rules } of sets) {
    for (const { ports } of rules) for (const point of ports.line) if (point > begin && point < end) ends.add(point);
  }
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((next, index) => {
    const first = sorted[index] ?? 0;
    return Array.from({ length: Math.min(count, next - first) }, (_, place) => first + place - begin);
  });
}
