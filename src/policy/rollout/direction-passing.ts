import type { DirectionFunction } from '../engine/direction-function';
import { flowAt } from '../engine/flow-at';
import { type Flow, noFlow } from '../engine/flows';
import type { Functions } from '../engine/functions-of';
import { type Row, Rows } from '../engine/row';
import type { World } from '../engine/world';
import type { Direction } from '../model/policy-set';
import type { Passing } from './passing';

/** What one direction of each class lets pass with each other class. */
export class DirectionPassing {
  /** The classes that a change of policies may let pass something else at any time. */
  readonly changed: readonly number[];
  readonly #deciding: readonly (readonly DirectionFunction[])[];
  readonly #rows: Rows;
  readonly #known: (readonly Row[])[] = [];
  #naming: readonly (readonly number[])[] | undefined;
  #alike: readonly (readonly number[])[] | undefined;

  /** @param functions those before the change, those after it, and those of all states between. */
  constructor(world: World, direction: Direction, functions: readonly Functions[]) {
    this.#rows = new Rows(world, direction);
    this.#deciding = world.classes.map((_, index) => functions.flatMap((one) => one[direction][index] ?? []));
    this.changed = [...this.#deciding.keys()].filter((index) =>
      this.deciding(index).some((one) => one !== this.deciding(index)[0]),
    );
  }

  /** The functions that decide: before, after and meanwhile. */
  deciding(index: number): readonly DirectionFunction[] {
    return this.#deciding[index] ?? [];
  }

  at(index: number, peer: number): Passing {
    return passing(this.#rowsOf(index).map((row) => flowAt(row, peer)));
  }

  /** What passes with all classes but the named ones. */
  rest(index: number): Passing {
    return passing(this.#rowsOf(index).map(({ rest }) => rest));
  }

  /** The classes with which something else may pass than with the rest. */
  named(index: number): ReadonlySet<number> {
    return new Set(this.#rowsOf(index).flatMap(({ classes }) => classes));
  }

  /** The classes that name this one. */
  naming(peer: number): readonly number[] {
    if (!this.#naming) {
      const naming: number[][] = this.#deciding.map(() => []);
      for (const index of this.#deciding.keys()) for (const one of this.named(index)) naming[one]?.push(index);
      this.#naming = naming;
    }
    return this.#naming[peer] ?? [];
  }

  /** All classes, those together with whose rest the same passes. */
  alike(): readonly (readonly number[])[] {
    if (!this.#alike) {
      const groups = new Map<string, number[]>();
      for (const index of this.#deciding.keys()) {
        const key = Object.values(this.rest(index)).join();
        const group = groups.get(key);
        if (group) group.push(index);
        else groups.set(key, [index]);
      }
      this.#alike = [...groups.values()];
    }
    return this.#alike;
  }

  #rowsOf(index: number): readonly Row[] {
    const known = this.#known[index] ?? this.deciding(index).map((one) => this.#rows.of(one));
    this.#known[index] = known;
    return known;
  }
}

export function passing([was = noFlow, is = noFlow, meanwhile = noFlow]: readonly Flow[]): Passing {
  return { was, is, meanwhile };
}
