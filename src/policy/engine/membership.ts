import { type IntervalSet, intersect } from '../../address/interval-set';
import type { Attribute } from '../model/attribute';
import type { Region, Universe } from '../model/endpoint';
import type { Direction } from '../model/policy-set';
import { addressesOf, type Predicate } from '../model/predicate';
import { addressCondition } from './address-condition';
import type { EndpointClass } from './classify';
import { type Condition, type Conditions, never } from './conditions';
import { type Asked, holds } from './holds';
import type { Vocabulary } from './vocabulary';

/** Under which condition a predicate holds of every class: of most as of the `rest`, the others are listed. */
export interface Members {
  readonly rest: Condition;
  /** Numbers of classes, ascending. */
  readonly classes: readonly number[];
  /** Theirs, in the same order. */
  readonly conditions: readonly Condition[];
}

/** Classes of which no predicate that asks only for sorts and addresses holds differently. */
interface Kind {
  readonly end: Asked;
  readonly classes: number[];
}

/** Finds what predicates hold of, through an index of the attributes: a selector costs what it may select, not the cluster. */
export class Membership {
  readonly #ends: readonly Asked[];
  readonly #kinds: readonly Kind[];
  readonly #regions: readonly Region[];
  readonly #conditions: Conditions;
  readonly #present = new Map<Attribute, number[]>();
  readonly #withValue = new Map<Attribute, Map<string, number[]>>();
  /** The classes by where their address lies. */
  readonly #located = new Map<IntervalSet | undefined, number[]>();
  readonly #within = {
    ingress: new Map<IntervalSet | undefined, Map<IntervalSet, Condition>>(),
    egress: new Map<IntervalSet | undefined, Map<IntervalSet, Condition>>(),
  };

  constructor(
    classes: readonly EndpointClass[],
    { regions }: Universe,
    { attributes }: Vocabulary,
    conditions: Conditions,
  ) {
    this.#ends = classes.map(({ representative: { attributes, addresses } }) => ({
      attributes,
      within: (asked, direction) => this.#addressIn(addresses, asked, direction),
    }));
    this.#kinds = kindsOf(classes, this.#ends);
    this.#regions = regions;
    this.#conditions = conditions;
    for (const [index, { representative }] of classes.entries()) {
      entryOf(this.#located, representative.addresses, () => []).push(index);
      for (const [attribute, value] of representative.attributes) {
        if (!attributes.has(attribute)) continue;
        const values = entryOf(this.#withValue, attribute, () => new Map<string, number[]>());
        entryOf(values, value, () => []).push(index);
        entryOf(this.#present, attribute, () => []).push(index);
      }
    }
  }

  /** The classes of which the predicate holds at that end of a connection at which peers of the direction are. */
  members(predicate: Predicate, direction: Direction): Members {
    if (this.#size(predicate) === 0) return { rest: never, classes: [], conditions: [] };
    return asksForKinds(predicate) ? this.#kindMembers(predicate, direction) : this.#classMembers(predicate, direction);
  }

  #kindMembers(predicate: Predicate, direction: Direction): Members {
    const found = this.#kinds.map(({ end, classes }) => ({
      condition: holds(predicate, end, direction, this.#conditions),
      classes,
    }));
    const counts = new Map<Condition, number>([[never, 0]]);
    for (const { condition, classes } of found) counts.set(condition, (counts.get(condition) ?? 0) + classes.length);
    const rest = mostCommon(counts);
    const others = found
      .flatMap(({ condition, classes }) => (condition === rest ? [] : classes.map((index) => ({ index, condition }))))
      .sort((a, b) => a.index - b.index);
    return { rest, classes: others.map(({ index }) => index), conditions: others.map(({ condition }) => condition) };
  }

  #classMembers(predicate: Predicate, direction: Direction): Members {
    const candidates = this.#candidates(predicate) ?? [...this.#ends.keys()];
    const found = candidates.map((index) => this.holds(predicate, index, direction));
    const counts = new Map<Condition, number>([[never, this.#ends.length - candidates.length]]);
    for (const condition of found) counts.set(condition, (counts.get(condition) ?? 0) + 1);
    const rest = mostCommon(counts);
    const classes: number[] = [];
    const conditions: Condition[] = [];
    const add = (index: number, condition: Condition) => {
      if (condition === rest) return;
      classes.push(index);
      conditions.push(condition);
    };
    if (rest === never) {
      for (const [place, condition] of found.entries()) add(candidates[place] ?? 0, condition);
    } else {
      let place = 0;
      for (const index of this.#ends.keys())
        add(index, candidates[place] === index ? (found[place++] ?? never) : never);
    }
    return { rest, classes, conditions };
  }

  /** Under which condition the predicate holds of one class. */
  holds(predicate: Predicate, index: number, direction: Direction): Condition {
    const end = this.#ends[index];
    return end ? holds(predicate, end, direction, this.#conditions) : never;
  }

  /** The addresses of each region of which the predicate holds. */
  addresses(predicate: Predicate): IntervalSet[] {
    return this.#regions.map(({ attributes, addresses }) => intersect(addresses, addressesOf(predicate, attributes)));
  }

  /** Most endpoints share the range in which their address lies. */
  #addressIn(mayBe: IntervalSet | undefined, asked: IntervalSet, direction: Direction): Condition {
    const known = entryOf(this.#within[direction], mayBe, () => new Map<IntervalSet, Condition>());
    return entryOf(known, asked, () => addressCondition(mayBe, asked, direction, this.#conditions));
  }

  /** Classes, ascending, among which are all of which the predicate may hold; undefined for all that there are. */
  #candidates(predicate: Predicate): readonly number[] | undefined {
    switch (predicate.op) {
      case 'false':
        return [];
      case 'is': {
        const { attribute, values } = predicate;
        if (!values) return this.#present.get(attribute) ?? [];
        const lists = values.map((value) => this.#withValue.get(attribute)?.get(value) ?? []);
        return lists.length === 1 ? lists[0] : lists.flat().sort((a, b) => a - b);
      }
      case 'like':
        return this.#present.get(predicate.attribute) ?? [];
      case 'and': {
        const [best] = predicate.of.map((part) => ({ part, size: this.#size(part) })).sort((a, b) => a.size - b.size);
        return best && this.#candidates(best.part);
      }
      case 'or': {
        const found = new Set<number>();
        for (const part of predicate.of) {
          const list = this.#candidates(part);
          if (!list) return undefined;
          for (const index of list) found.add(index);
        }
        return [...found].sort((a, b) => a - b);
      }
      case 'within':
        return this.#locatedAt(predicate.addresses)
          .flat()
          .sort((a, b) => a - b);
      default:
        return undefined;
    }
  }

  /** Classes that may have one of the addresses. */
  #locatedAt(asked: IntervalSet): readonly (readonly number[])[] {
    return [...this.#located].flatMap(([mayBe, classes]) =>
      this.#addressIn(mayBe, asked, 'ingress') === never ? [] : [classes],
    );
  }

  /** How many candidates there are, at most. */
  #size(predicate: Predicate): number {
    switch (predicate.op) {
      case 'false':
        return 0;
      case 'is': {
        const { attribute, values } = predicate;
        if (!values) return this.#present.get(attribute)?.length ?? 0;
        const lists = this.#withValue.get(attribute);
        return values.reduce((sum, value) => sum + (lists?.get(value)?.length ?? 0), 0);
      }
      case 'like':
        return this.#present.get(predicate.attribute)?.length ?? 0;
      case 'and':
        return Math.min(...predicate.of.map((part) => this.#size(part)));
      case 'or':
        return predicate.of.reduce((sum, part) => sum + this.#size(part), 0);
      case 'within':
        return this.#locatedAt(predicate.addresses).reduce((sum, classes) => sum + classes.length, 0);
      default:
        return this.#ends.length;
    }
  }
}

function kindsOf(classes: readonly EndpointClass[], ends: readonly Asked[]): Kind[] {
  const kinds = new Map<IntervalSet | undefined, Map<string, Kind>>();
  const all: Kind[] = [];
  for (const [index, { representative }] of classes.entries()) {
    const end = ends[index];
    if (!end) continue;
    const sorts = [...end.attributes.keys()].filter(isSort).sort().join();
    const alike = entryOf(kinds, representative.addresses, () => new Map<string, Kind>());
    const kind = entryOf(alike, sorts, () => {
      const made = { end, classes: [] };
      all.push(made);
      return made;
    });
    kind.classes.push(index);
  }
  return all;
}

const isSort = (attribute: Attribute) => attribute.startsWith('entity:');

/** Whether a predicate asks for nothing but sorts and addresses. */
function asksForKinds(predicate: Predicate): boolean {
  switch (predicate.op) {
    case 'is':
    case 'like':
      return isSort(predicate.attribute);
    case 'not':
      return asksForKinds(predicate.of);
    case 'and':
    case 'or':
      return predicate.of.every(asksForKinds);
    case 'true':
    case 'false':
    case 'within':
      return true;
  }
}

function mostCommon(counts: ReadonlyMap<Condition, number>): Condition {
  let [best, most] = [never, -1];
  for (const [condition, count] of counts) if (count > most) [best, most] = [condition, count];
  return best;
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
