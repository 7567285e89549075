import type { Universe } from '../model/endpoint';
import type { Direction, PolicySet } from '../model/policy-set';
import { boundOf } from './bound-of';
import { FunctionBuilder } from './build-function';
import type { DirectionFunction } from './direction-function';
import type { Flow } from './flows';
import { functionsOf } from './functions-of';
import { type Row, Rows } from './row';
import { World } from './world';

/** What decides one direction on both sides, and for which classes, ascending. */
export interface FunctionPair {
  readonly left: DirectionFunction;
  readonly right: DirectionFunction;
  readonly classes: readonly number[];
}

/** One direction of both sides. */
export interface ComparedDirection {
  readonly pairs: readonly FunctionPair[];
  /** The number of each class's pair. */
  readonly pairOf: Int32Array;
  readonly rowOf: (decides: DirectionFunction) => Row;
  /** What a function lets pass with anyone, at most. */
  readonly boundOf: (decides: DirectionFunction) => Flow;
}

/** Two policy sets over one world. */
export interface ComparedSides {
  readonly world: World;
  readonly ingress: ComparedDirection;
  readonly egress: ComparedDirection;
}

/** Lays two policy sets side by side over a universe. */
export function comparedSides(left: PolicySet, right: PolicySet, universe: Universe): ComparedSides {
  const world = new World(universe, [left, right]);
  const builder = () => new FunctionBuilder(world.flows, world.everything);
  const builders = { ingress: builder(), egress: builder() };
  const sides = world.sets.map((set) => functionsOf(set, world, builders));
  const inDirection = (direction: Direction): ComparedDirection => {
    const [ofLeft = [], ofRight = []] = sides.map((side) => side[direction]);
    const rows = new Rows(world, direction);
    const bounds = new Map<DirectionFunction, Flow>();
    return {
      ...pairUp(ofLeft, ofRight),
      rowOf: (decides) => rows.of(decides),
      boundOf: (decides) => {
        const known = bounds.get(decides) ?? boundOf(decides, world.everything, world.flows);
        bounds.set(decides, known);
        return known;
      },
    };
  };
  return { world, ingress: inDirection('ingress'), egress: inDirection('egress') };
}

function pairUp(ofLeft: readonly DirectionFunction[], ofRight: readonly DirectionFunction[]) {
  const pairs: (FunctionPair & { readonly classes: number[] })[] = [];
  const numbers = new Map<DirectionFunction, Map<DirectionFunction, number>>();
  const pairOf = new Int32Array(ofLeft.length);
  for (const [index, left] of ofLeft.entries()) {
    const right = ofRight[index] ?? left;
    const known = numbers.get(left) ?? new Map<DirectionFunction, number>();
    numbers.set(left, known);
    const number = known.get(right) ?? pairs.push({ left, right, classes: [] }) - 1;
    known.set(right, number);
    pairs[number]?.classes.push(index);
    pairOf[index] = number;
  }
  return { pairs, pairOf };
}
