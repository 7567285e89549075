import { type LineSet, lineEnd, wholeLine } from '../model/port-line';
import { always, type Condition, Conditions, never } from './conditions';

/** For each point of the port line the condition under which it passes, by number; equal flows have equal numbers. */
export type Flow = number;

/** Nothing passes; everything passes. */
export const noFlow: Flow = 0;
export const allFlow: Flow = 1;

/** A stretch of the line (`end` not included) on which one condition holds. */
interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly condition: Condition;
}

/** Above any number of flows that fits into memory. */
const radix = 2 ** 25;

/** Flows as they are made and combined; each combination is worked out once. */
export class Flows {
  readonly conditions = new Conditions();
  // A flow is where its stretches begin, the first one at 0, and the condition of each.
  readonly #begins: (readonly number[])[] = [];
  readonly #values: (readonly Condition[])[] = [];
  readonly #byKey = new Map<string, Flow>();
  readonly #and = new Map<number, Flow>();
  readonly #without = new Map<number, Flow>();
  readonly #or = new Map<number, Flow>();

  constructor() {
    this.#make([0], [never]);
    this.#make([0], [always]);
  }

  /** The points of a set pass under a condition, the others never. */
  of(line: LineSet, condition: Condition = always): Flow {
    if (condition === never) return noFlow;
    if (condition === always && line === wholeLine) return allFlow;
    const begins = line[0] === 0 ? [] : [0];
    const values = line[0] === 0 ? [] : [never];
    for (const [index, point] of line.entries()) {
      if (point === lineEnd) break;
      begins.push(point);
      values.push(index % 2 === 0 ? condition : never);
    }
    return this.#make(begins, values);
  }

  /** What passes both. */
  and(a: Flow, b: Flow): Flow {
    if (a === b || b === allFlow) return a;
    if (a === allFlow) return b;
    if (a === noFlow || b === noFlow) return noFlow;
    const { conditions } = this;
    return this.#combine(this.#and, Math.min(a, b), Math.max(a, b), (x, y) => conditions.choose(x, y, never));
  }

  /** What passes either. */
  or(a: Flow, b: Flow): Flow {
    if (a === b || b === noFlow) return a;
    if (a === noFlow) return b;
    if (a === allFlow || b === allFlow) return allFlow;
    const { conditions } = this;
    return this.#combine(this.#or, Math.min(a, b), Math.max(a, b), (x, y) => conditions.choose(x, always, y));
  }

  /**
   * What passes any of them. They are joined as pairs of pairs: lists that differ in few places share most of the way, and what
   * is kept of it grows with the length of a list, not with its square.
   */
  any(all: readonly Flow[], from = 0, end = all.length): Flow {
    if (end - from < 2) return end > from ? (all[from] ?? noFlow) : noFlow;
    const middle = (from + end) >> 1;
    return this.or(this.any(all, from, middle), this.any(all, middle, end));
  }

  /** What passes `a` and not `b`. */
  without(a: Flow, b: Flow): Flow {
    if (a === b || a === noFlow || b === allFlow) return noFlow;
    if (b === noFlow) return a;
    const { conditions } = this;
    return this.#combine(this.#without, a, b, (x, y) => conditions.choose(y, never, x));
  }

  /** `then` where `flow` passes, else `otherwise`. */
  choose(flow: Flow, then: Flow, otherwise: Flow): Flow {
    return this.or(this.and(flow, then), this.without(otherwise, flow));
  }

  /** The stretches that pass at all, in order. */
  stretches(flow: Flow): Stretch[] {
    const begins = this.#begins[flow] ?? [];
    const values = this.#values[flow] ?? [];
    return begins.flatMap((first, index) => {
      const condition = values[index] ?? never;
      return condition === never ? [] : [{ first, end: begins[index + 1] ?? lineEnd, condition }];
    });
  }

  #combine(memo: Map<number, Flow>, a: Flow, b: Flow, of: (x: Condition, y: Condition) => Condition): Flow {
    const key = a * radix + b;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const made = this.#zip(a, b, of);
    memo.set(key, made);
    return made;
  }

  #zip(a: Flow, b: Flow, of: (x: Condition, y: Condition) => Condition): Flow {
    const [ba = [], bb = []] = [this.#begins[a], this.#begins[b]];
    const [va = [], vb = []] = [this.#values[a], this.#values[b]];
    const begins: number[] = [];
    const values: Condition[] = [];
    for (let i = 0, k = 0, at = 0; at < lineEnd; ) {
      const value = of(va[i] ?? never, vb[k] ?? never);
      if (values.at(-1) !== value) {
        begins.push(at);
        values.push(value);
      }
      const [nextA = lineEnd, nextB = lineEnd] = [ba[i + 1], bb[k + 1]];
      at = Math.min(nextA, nextB);
      if (nextA === at) i++;
      if (nextB === at) k++;
    }
    return this.#make(begins, values);
  }

  #make(begins: readonly number[], values: readonly Condition[]): Flow {
    const key = `${begins.join()}:${values.join()}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const made = this.#begins.push(begins) - 1;
    this.#values.push(values);
    this.#byKey.set(key, made);
    return made;
  }
}
