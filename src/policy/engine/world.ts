import type { IntervalSet } from '../../address/interval-set';
import type { Region, Universe } from '../model/endpoint';
import type { Direction, PolicySet } from '../model/policy-set';
import { joinLines, portRange } from '../model/port-line';
import type { NamedPort } from '../model/ports';
import { everything, type Predicate } from '../model/predicate';
import { classify, type EndpointClass } from './classify';
import { type CompiledSet, compileRules } from './compile-rules';
import { always, type Condition } from './conditions';
import { type Flow, Flows } from './flows';
import { Homes } from './homes';
import { type Members, Membership } from './membership';
import { Predicates } from './predicates';
import { vocabularyOf } from './vocabulary';

/** The endpoints of a universe as some policy sets see them, and what the predicates of these hold of. */
export class World {
  readonly flows = new Flows();
  readonly predicates = new Predicates();
  /** The number of the predicate that holds of everything. */
  readonly everything = this.predicates.number(everything);
  readonly sets: readonly CompiledSet[];
  readonly classes: readonly EndpointClass[];
  readonly regions: readonly Region[];
  /** Of the classes' representatives. */
  readonly homes: Homes;
  readonly #membership: Membership;
  readonly #members: Record<Direction, Members[]> = { ingress: [], egress: [] };
  readonly #addresses: (readonly IntervalSet[])[] = [];
  readonly #holders = new Map<string, ReadonlyMap<number, Flow>>();

  constructor(universe: Universe, sets: readonly PolicySet[]) {
    this.sets = sets.map((set) => compileRules(set, this.flows, this.predicates));
    const named = sets.flatMap(({ rules }) => rules.map(({ ports }) => ports.named));
    const vocabulary = vocabularyOf(this.predicates.all, named.flat());
    this.classes = classify(universe, vocabulary);
    this.regions = universe.regions;
    this.homes = new Homes(
      this.classes.map(({ representative }) => representative.attributes),
      vocabulary.attributes.get('namespace:kubernetes.io/metadata.name')?.values,
    );
    this.#membership = new Membership(this.classes, universe, vocabulary, this.flows.conditions);
  }

  /** The classes of which a predicate holds, by its number. */
  members(predicate: number, direction: Direction): Members {
    const known = this.#members[direction][predicate];
    if (known) return known;
    const found = this.#membership.members(this.#predicate(predicate), direction);
    this.#members[direction][predicate] = found;
    // Only what is unknown of addresses is not the same at both ends.
    if (found.rest <= always && found.conditions.every((condition) => condition <= always))
      this.#members[direction === 'ingress' ? 'egress' : 'ingress'][predicate] = found;
    return found;
  }

  /** Under which condition a predicate holds of one class. */
  holds(predicate: number, index: number, direction: Direction): Condition {
    return this.#membership.holds(this.#predicate(predicate), index, direction);
  }

  /** The addresses of which a predicate holds, by region. */
  addresses(predicate: number): readonly IntervalSet[] {
    const found = this.#addresses[predicate] ?? this.#membership.addresses(this.#predicate(predicate));
    this.#addresses[predicate] = found;
    return found;
  }

  #predicate(number: number): Predicate {
    return this.predicates.all[number] ?? everything;
  }

  /** The classes whose containers name such a port, and the ports that they mean by it. */
  holders({ name, protocol }: NamedPort): ReadonlyMap<number, Flow> {
    const key = `${name}/${protocol ?? ''}`;
    const known = this.#holders.get(key);
    if (known) return known;
    const found = new Map<number, Flow>();
    for (const [index, { representative }] of this.classes.entries()) {
      const meant = representative.ports.filter(
        (port) => port.name === name && (protocol === undefined || port.protocol === protocol),
      );
      if (meant.length === 0) continue;
      found.set(index, this.flows.of(joinLines(meant.map((port) => portRange(port.protocol, port.number)))));
    }
    this.#holders.set(key, found);
    return found;
  }
}
