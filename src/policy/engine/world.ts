import type { IntervalSet } from '../../address/interval-set';
import type { Region, Universe } from '../model/endpoint';
import type { Direction, PolicySet } from '../model/policy-set';
import { joinLines, portRange } from '../model/port-line';
import type { NamedPort } from '../model/ports';
import { everything } from '../model/predicate';
import { classify, type EndpointClass } from './classify';
import { Predicates } from './compile-rules';
import { type Flow, Flows } from './flows';
import { type Members, Membership } from './membership';
import { vocabularyOf } from './vocabulary';

/** The endpoints of a universe as some policy sets see them, and what their predicates hold of. */
export class World {
  readonly flows = new Flows();
  readonly peers = new Predicates();
  /** The number of the peers that are everything. */
  readonly everything = this.peers.number(everything);
  readonly classes: readonly EndpointClass[];
  readonly regions: readonly Region[];
  readonly membership: Membership;
  readonly #members: Record<Direction, Members[]> = { ingress: [], egress: [] };
  readonly #addresses: (readonly IntervalSet[])[] = [];
  readonly #holders = new Map<string, ReadonlyMap<number, Flow>>();

  constructor(universe: Universe, sets: readonly PolicySet[]) {
    const vocabulary = vocabularyOf(sets);
    this.classes = classify(universe, vocabulary);
    this.regions = universe.regions;
    this.membership = new Membership(this.classes, universe, vocabulary, this.flows.conditions);
  }

  /** The classes that are among peers, by the number of the predicate. */
  members(peer: number, direction: Direction): Members {
    const known = this.#members[direction][peer];
    const found = known ?? this.membership.members(this.peers.all[peer] ?? everything, direction);
    this.#members[direction][peer] = found;
    return found;
  }

  /** The addresses that are among peers, by region. */
  addresses(peer: number): readonly IntervalSet[] {
    const found = this.#addresses[peer] ?? this.membership.addresses(this.peers.all[peer] ?? everything);
    this.#addresses[peer] = found;
    return found;
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
