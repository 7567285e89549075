import type { EndpointPort } from '../model/endpoint';
import type { Direction } from '../model/policy-set';
import type { FunctionBuilder } from './build-function';
import type { CompiledRule, CompiledSet } from './compile-rules';
import { always, never } from './conditions';
import type { DirectionFunction } from './direction-function';
import type { Members } from './membership';
import { Signatures } from './signatures';
import type { World } from './world';

/** Of each class, by its number, what decides the traffic to it and from it. */
export type Functions = Readonly<Record<Direction, readonly DirectionFunction[]>>;

/** The functions that a policy set gives to the classes of a world. */
export function functionsOf(
  set: CompiledSet,
  world: World,
  builders: Readonly<Record<Direction, FunctionBuilder>>,
): Functions {
  const inDirection = (direction: Direction): DirectionFunction[] => {
    const all = set[direction];
    const signatures = new Signatures();
    const selecting = new Int32Array(world.classes.length);
    for (const [index, { predicate }] of all.entries()) {
      for (const found of selected(world.members(predicate, direction), world.classes.length)) {
        selecting[found] = signatures.append(selecting[found] ?? 0, index);
      }
    }
    const rulesOf = (signature: number): CompiledRule[] => {
      const rules: CompiledRule[] = [];
      for (const [subject] of signatures.pairs(signature)) rules.push(...(all[subject]?.rules ?? []));
      return rules;
    };
    const made = new Map<string, DirectionFunction>();
    return world.classes.map(({ representative: { ports } }, index) => {
      const signature = selecting[index] ?? 0;
      // Of the ports only those that the vocabulary knows matter, but few subjects have any.
      const key = direction === 'ingress' ? `${signature} ${ports.map(portKey).join()}` : `${signature}`;
      const known = made.get(key) ?? builders[direction].build(rulesOf(signature), direction, ports);
      made.set(key, known);
      return known;
    });
  };
  return { ingress: inDirection('ingress'), egress: inDirection('egress') };
}

const portKey = ({ name, protocol, number }: EndpointPort) => `${name} ${number}/${protocol}`;

/** The classes of which a subject's predicate holds; none asks for addresses, so there is nothing that one cannot tell. */
function selected({ rest, classes, conditions }: Members, all: number): readonly number[] {
  if (rest === never) return classes;
  const found: number[] = [];
  for (let index = 0, place = 0; index < all; index++) {
    const condition = classes[place] === index ? conditions[place++] : rest;
    if (condition === always) found.push(index);
  }
  return found;
}
