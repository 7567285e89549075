import type { Direction } from '../model/policy-set';
import { wholeLine } from '../model/port-line';
import type { DirectionFunction } from './direction-function';
import { evaluate } from './evaluate';
import { type Flow, noFlow } from './flows';
import { Signatures } from './signatures';
import type { World } from './world';

/** What a function lets pass to or from every class: most are as `rest`, the others are listed. */
export interface Row {
  readonly rest: Flow;
  /** Classes with another flow than the rest, ascending. */
  readonly classes: readonly number[];
  /** Theirs, in the same order. */
  readonly flows: readonly Flow[];
}

/** Works out rows for a world and a direction, each once. */
export class Rows {
  readonly #world: World;
  readonly #direction: Direction;
  readonly #known = new Map<DirectionFunction, Row>();
  /** Of each class the entries that do not match it as they match the rest. */
  readonly #signature: Int32Array;

  constructor(world: World, direction: Direction) {
    this.#world = world;
    this.#direction = direction;
    this.#signature = new Int32Array(world.classes.length);
  }

  of(decides: DirectionFunction): Row {
    const known = this.#known.get(decides) ?? this.#make(decides);
    this.#known.set(decides, known);
    return known;
  }

  #make(decides: DirectionFunction): Row {
    const { flows } = this.#world;
    const signatures = new Signatures();
    const touched: number[] = [];
    const forRest: Flow[] = decides.entries.map((_, index) =>
      this.#matchEntry(decides, index, (found, flow) => {
        const before = this.#signature[found] ?? 0;
        if (before === 0) touched.push(found);
        this.#signature[found] = signatures.append(before, index, flow);
      }),
    );
    const flowOf = (signature: number): Flow => {
      const exceptions = new Map(signatures.pairs(signature));
      const matching = Array.from({ length: decides.groups }, (): Flow[] => []);
      for (const [index, { group }] of decides.entries.entries()) {
        matching[group]?.push(exceptions.get(index) ?? forRest[index] ?? noFlow);
      }
      const matched = matching.map((all) => flows.any(all));
      return evaluate(decides, matched, flows);
    };
    return this.#collect(touched, flowOf);
  }

  /** Tells the classes that an entry matches otherwise than the rest, and gives what it matches of the rest. */
  #matchEntry(decides: DirectionFunction, index: number, tell: (found: number, flow: Flow) => void): Flow {
    const { flows, everything } = this.#world;
    const entry = decides.entries[index];
    if (!entry) return noFlow;
    if (entry.named) {
      for (const [found, ports] of this.#world.holders(entry.named)) {
        const holds = this.#world.holds(entry.peer, found, this.#direction);
        const condition = flows.conditions.choose(holds, entry.named.condition, 0);
        const flow = flows.and(ports, flows.of(wholeLine, condition));
        if (flow !== noFlow) tell(found, flow);
      }
      return noFlow;
    }
    if (entry.peer === everything) return entry.flow;
    const { rest, classes, conditions } = this.#world.members(entry.peer, this.#direction);
    for (const [place, found] of classes.entries()) {
      tell(found, flows.and(entry.flow, flows.of(wholeLine, conditions[place])));
    }
    return flows.and(entry.flow, flows.of(wholeLine, rest));
  }

  #collect(touched: readonly number[], flowOf: (signature: number) => Flow): Row {
    const rest = flowOf(0);
    const values = new Map<number, Flow>();
    const classes: number[] = [];
    const flows: Flow[] = [];
    for (const found of ascending(touched)) {
      const signature = this.#signature[found] ?? 0;
      this.#signature[found] = 0;
      const flow = values.get(signature) ?? flowOf(signature);
      values.set(signature, flow);
      if (flow === rest) continue;
      classes.push(found);
      flows.push(flow);
    }
    return { rest, classes, flows };
  }
}

function ascending(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) < number);
  return sorted ? numbers : numbers.toSorted((a, b) => a - b);
}
