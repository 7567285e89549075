import { always, type Condition, type Conditions, never } from '../engine/conditions';
import type { Direction } from '../model/policy-set';
import type { ChangeOrder } from './change-order';
import { type Literal, type MixedSet, stateAtom } from './mixed-set';

/** What the agents of both ends have of the changes that matter to a connection. */
export type EndState = Literal;

export interface FoundState {
  readonly ends: readonly EndState[];
  /** The condition holds in it whatever no file tells. */
  readonly isCertain: boolean;
}

/** The changes of a group that matter to one end, all at once. */
interface Together {
  readonly group: number;
  readonly direction: Direction;
  readonly none: Condition;
  readonly all: Condition;
}

/** Which states of the agents can be, as conditions over the atoms of a mixed set. */
export class PossibleStates {
  readonly #conditions: Conditions;
  readonly #literals: MixedSet['literals'];
  readonly #changes: ChangeOrder;

  constructor(conditions: Conditions, { literals }: MixedSet, changes: ChangeOrder) {
    this.#conditions = conditions;
    this.#literals = literals;
    this.#changes = changes;
  }

  /** A state that can be and in which the condition may hold, with as little applied as can be; undefined where none is. */
  find(condition: Condition): FoundState | undefined {
    const asked = this.#asked(condition);
    let left = this.#and(condition, this.#order(asked));
    if (left === never) return undefined;
    const ends = asked.map((one) => {
      const awaited = this.#and(left, this.#literal({ ...one, applied: false }));
      const applied = awaited === never;
      left = applied ? this.#and(left, this.#literal({ ...one, applied })) : awaited;
      return { ...one, applied };
    });
    return { ends, isCertain: left === this.#all(ends) };
  }

  /** Whether the condition may hold in a state of all changes that it asks for, whether that can be or not. */
  may(condition: Condition, state: readonly EndState[]): boolean {
    return this.#and(condition, this.#all(state)) !== never;
  }

  #all(state: readonly EndState[]): Condition {
    return state.reduce((all, one) => this.#and(all, this.#literal(one)), always);
  }

  #asked(condition: Condition): Omit<Literal, 'applied'>[] {
    const found = new Map<string, Literal>();
    for (const atom of this.#conditions.atomsOf(condition)) {
      const literal = this.#literals.get(atom);
      if (literal) found.set(stateAtom({ ...literal, applied: true }), literal);
    }
    return [...found.values()];
  }

  /** A version is there or the other one, and where something of a group is there, so is all that must come first. */
  #order(asked: readonly Omit<Literal, 'applied'>[]): Condition {
    const groups = new Map<string, Together>();
    let order: Condition = always;
    for (const one of asked) {
      const { direction } = one;
      const group = this.#changes.groupOf(one.change);
      const key = `${direction} ${group}`;
      const { none, all } = groups.get(key) ?? { none: always, all: always };
      const missing = this.#literal({ ...one, applied: false });
      const there = this.#literal({ ...one, applied: true });
      groups.set(key, { group, direction, none: this.#and(none, missing), all: this.#and(all, there) });
      order = this.#and(order, this.#conditions.choose(missing, always, there));
    }
    for (const second of groups.values()) {
      for (const first of groups.values()) {
        const lead = this.#changes.lead(first.group, second.group);
        if (lead === 'none' || (lead === 'here' && first.direction !== second.direction)) continue;
        order = this.#and(order, this.#conditions.choose(second.none, always, first.all));
      }
    }
    return order;
  }

  /** Both atoms of a change at once, of which one holds and the other does not. */
  #literal(literal: Literal): Condition {
    const atom = (applied: boolean) => this.#conditions.atom(stateAtom({ ...literal, applied }));
    const { applied } = literal;
    return this.#conditions.choose(atom(applied), this.#conditions.choose(atom(!applied), never, always), never);
  }

  #and(a: Condition, b: Condition): Condition {
    return this.#conditions.choose(a, b, never);
  }
}
