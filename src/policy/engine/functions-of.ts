import type { EndpointPort } from '../model/endpoint';
import type { Direction, PolicySet } from '../model/policy-set';
import type { FunctionBuilder } from './build-function';
import { type CompiledRule, compileRules } from './compile-rules';
import type { DirectionFunction } from './direction-function';
import { Signatures } from './signatures';
import type { World } from './world';

/** Of each class, by its number, what decides the traffic to it and from it. */
export type Functions = Readonly<Record<Direction, readonly DirectionFunction[]>>;

/** The functions that a policy set gives to the classes of a world. */
export function functionsOf(
  set: PolicySet,
  world: World,
  builders: Readonly<Record<Direction, FunctionBuilder>>,
): Functions {
  const subjects = compileRules(set, world.flows, world.peers);
  const inDirection = (direction: Direction): DirectionFunction[] => {
    const all = subjects[direction];
    const signatures = new Signatures();
    const selecting = new Int32Array(world.classes.length);
    for (const [index, { predicate }] of all.entries()) {
      for (const found of world.membership.members(predicate, direction).sure) {
        selecting[found] = signatures.append(selecting[found] ?? 0, index);
      }
    }
    const made = new Map<string, DirectionFunction>();
    return world.classes.map(({ representative: { ports } }, index) => {
      const signature = selecting[index] ?? 0;
      const rules = (): CompiledRule[] => signatures.pairs(signature).flatMap(([subject]) => all[subject]?.rules ?? []);
      // Of the ports only those that the vocabulary knows matter, but few subjects have any.
      const key = direction === 'ingress' ? `${signature} ${ports.map(portKey).join()}` : `${signature}`;
      const known = made.get(key) ?? builders[direction].build(rules(), direction, ports);
      made.set(key, known);
      return known;
    });
  };
  return { ingress: inDirection('ingress'), egress: inDirection('egress') };
}

const portKey = ({ name, protocol, number }: EndpointPort) => `${name} ${number}/${protocol}`;
