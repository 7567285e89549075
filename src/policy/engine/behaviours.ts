import type { Direction } from '../model/policy-set';
import type { DirectionFunction } from './direction-function';
import type { Flow } from './flows';
import type { Functions } from './functions-of';
import type { Row } from './row';
import { Signatures } from './signatures';

/** Classes that send alike and receive alike, from anyone and to anyone. */
export interface Behaviour {
  readonly classes: readonly number[];
  readonly decides: Readonly<Record<Direction, DirectionFunction>>;
  /** How functions treat it as their peer where they do not treat it as most: by the function's id in that direction. */
  readonly exceptions: Readonly<Record<Direction, ReadonlyMap<number, Flow>>>;
  /** Behaviours with the same key are treated alike as peers of that direction. */
  readonly exceptionsKey: Readonly<Record<Direction, number>>;
}

/** Puts classes together as far as policies let them be alike: what selectors tell apart need not behave differently. */
export function behaviours(
  functions: Functions,
  rowOf: (decides: DirectionFunction, direction: Direction) => Row,
): Behaviour[] {
  const ingress = exceptionsIn(functions.ingress, (decides) => rowOf(decides, 'ingress'));
  const egress = exceptionsIn(functions.egress, (decides) => rowOf(decides, 'egress'));
  const found = new Map<string, Behaviour & { readonly classes: number[] }>();
  for (const [index, sends] of functions.egress.entries()) {
    const receives = functions.ingress[index] ?? sends;
    const exceptionsKey = { ingress: ingress.keys[index] ?? 0, egress: egress.keys[index] ?? 0 };
    const key = [sends.id, receives.id, exceptionsKey.ingress, exceptionsKey.egress].join();
    const known = found.get(key) ?? {
      classes: [],
      decides: { ingress: receives, egress: sends },
      exceptions: { ingress: ingress.of(exceptionsKey.ingress), egress: egress.of(exceptionsKey.egress) },
      exceptionsKey,
    };
    known.classes.push(index);
    found.set(key, known);
  }
  return [...found.values()];
}

/** Of each class the functions that treat it as a peer otherwise than most, and how. */
function exceptionsIn(decides: readonly DirectionFunction[], rowOf: (decides: DirectionFunction) => Row) {
  const signatures = new Signatures();
  const keys = new Int32Array(decides.length);
  for (const one of new Set(decides)) {
    const { classes, flows } = rowOf(one);
    for (const [place, index] of classes.entries()) {
      keys[index] = signatures.append(keys[index] ?? 0, one.id, flows[place]);
    }
  }
  const maps = new Map<number, ReadonlyMap<number, Flow>>();
  const of = (key: number): ReadonlyMap<number, Flow> => {
    const known = maps.get(key) ?? new Map(signatures.pairs(key));
    maps.set(key, known);
    return known;
  };
  return { keys, of };
}
