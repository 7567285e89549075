import type { DirectionFunction } from '../engine/direction-function';
import { noFlow } from '../engine/flows';
import type { Functions } from '../engine/functions-of';
import { placeOf } from '../engine/place-of';
import { type Row, Rows } from '../engine/row';
import type { World } from '../engine/world';
import type { Direction } from '../model/policy-set';
import type { Passing } from './passing';
import { type PassingRow, passingRow } from './passing-row';

/** What one direction of each class lets pass with each other class. */
export class DirectionPassing {
  /** The classes that a change of policies may let pass something else at any time. */
  readonly changed: readonly number[];
  readonly #deciding: readonly (readonly DirectionFunction[])[];
  readonly #rows: Rows;
  readonly #known: PassingRow[] = [];
  #naming: readonly (readonly number[])[] | undefined;
  readonly #alike = new Map<string, readonly (readonly number[])[]>();

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
    const { rest, classes, passings } = this.row(index);
    const place = placeOf(classes, peer);
    return place === undefined ? rest : (passings[place] ?? rest);
  }

  /** What passes with all classes. */
  row(index: number): PassingRow {
    const known = this.#known[index] ?? this.#rowOf(index);
    this.#known[index] = known;
    return known;
  }

  /** The classes that name this one. */
  naming(peer: number): readonly number[] {
    if (!this.#naming) {
      const naming: number[][] = this.#deciding.map(() => []);
      for (const index of this.#deciding.keys()) for (const one of this.row(index).classes) naming[one]?.push(index);
      this.#naming = naming;
    }
    return this.#naming[peer] ?? [];
  }

  /** All classes, those together of whose rest the same is told; `what` names what that is. */
  alike(what: string, tell: (rest: Passing) => string): readonly (readonly number[])[] {
    const known = this.#alike.get(what);
    if (known) return known;
    const groups = new Map<string, number[]>();
    for (const index of this.#deciding.keys()) {
      const key = tell(this.row(index).rest);
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
    const all = [...groups.values()];
    this.#alike.set(what, all);
    return all;
  }

  #rowOf(index: number): PassingRow {
    const [was = nothing, is = nothing, meanwhile = nothing] = this.deciding(index).map((one) => this.#rows.of(one));
    return passingRow(was, is, meanwhile);
  }
}

const nothing: Row = { rest: noFlow, classes: [], flows: [] };
