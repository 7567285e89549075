import type { IntervalSet } from '../../address/interval-set';
import type { Endpoint, Universe } from '../model/endpoint';
import { fitsPattern } from '../model/value-pattern';
import { addressCondition } from './address-condition';
import { Conditions } from './conditions';
import type { Vocabulary } from './vocabulary';

/** Endpoints that no policy can tell apart; numbered from 0. */
export interface EndpointClass {
  readonly endpoints: readonly Endpoint[];
  /** Whatever policies ask of one of them holds of all. */
  readonly representative: Endpoint;
}

/** Sorts the endpoints by what policies ask; labels that none mentions (pod-template-hash) do not matter. */
export function classify({ endpoints }: Universe, vocabulary: Vocabulary): EndpointClass[] {
  const byKey = new Map<string, { endpoints: Endpoint[]; representative: Endpoint }>();
  const addressKey = addressKeys(vocabulary);
  for (const endpoint of endpoints) {
    const key = [
      ...labelKeys(endpoint, vocabulary),
      ...portKeys(endpoint, vocabulary),
      addressKey(endpoint.addresses),
    ].join('\n');
    const known = byKey.get(key);
    if (known) known.endpoints.push(endpoint);
    else byKey.set(key, { endpoints: [endpoint], representative: endpoint });
  }
  return [...byKey.values()];
}

function labelKeys({ attributes }: Endpoint, vocabulary: Vocabulary): string[] {
  const keys: string[] = [];
  for (const [attribute, value] of attributes) {
    const asked = vocabulary.attributes.get(attribute);
    if (!asked) continue;
    const fitting = [...asked.patterns].flatMap(([key, pattern]) => (fitsPattern(pattern, value) ? [key] : []));
    if (asked.values.has(value)) keys.push(`${attribute}=${value}`);
    else if (asked.presence || fitting.length > 0) keys.push([attribute, ...fitting].join());
  }
  return keys.sort();
}

function portKeys({ ports }: Endpoint, { portNames }: Vocabulary): string[] {
  if (portNames.size === 0) return [];
  const asked = ports.filter(({ name }) => portNames.has(name));
  return asked.map(({ name, protocol, number }) => `:${name} ${number}/${protocol}`).sort();
}

/** Numbers of how addresses lie to everything that is asked for; most endpoints share the range in which theirs lie. */
function addressKeys({ addresses }: Vocabulary): (mayBe: IntervalSet | undefined) => number {
  const conditions = new Conditions();
  const numbers = new Map<string, number>();
  const known = new Map<IntervalSet | undefined, number>();
  return (mayBe) => {
    const before = known.get(mayBe);
    if (before !== undefined) return before;
    const relations = [...addresses.values()].map((asked) =>
      Math.min(addressCondition(mayBe, asked, 'ingress', conditions), 2),
    );
    const number = numbers.get(relations.join('')) ?? numbers.size;
    numbers.set(relations.join(''), number);
    known.set(mayBe, number);
    return number;
  };
}
