import type { IpRange } from '../../address/range';
import type { Endpoint, Region, Universe } from '../model/endpoint';
import type { Direction, PolicySet } from '../model/policy-set';
import { addressCells } from './address-cells';
import { type ComparedSides, comparedSides } from './compared-sides';
import { flowAt } from './flow-at';
import { type Flow, noFlow } from './flows';
import type { Traffic } from './reach';

/** What appears and what disappears between two ends, packet for packet; at least one of both is not empty. */
interface Changed {
  readonly added: readonly Traffic[];
  readonly removed: readonly Traffic[];
}

/** All connections that one policy set allows and another does not, in as few blocks as their ends allow. */
export interface Changes {
  readonly inside: readonly (Changed & { readonly from: readonly Endpoint[]; readonly to: readonly Endpoint[] })[];
  /** With addresses of a region: `ingress` from there, `egress` to there. */
  readonly outside: readonly (Changed & {
    readonly direction: Direction;
    readonly endpoints: readonly Endpoint[];
    readonly region: Region;
    readonly range: IpRange;
  })[];
}

/** What changes where `after` takes the place of `before`. Only ends whose rules have changed are looked at. */
export function changesBetween(before: PolicySet, after: PolicySet, universe: Universe): Changes {
  const sides = comparedSides(before, after, universe);
  const { world } = sides;
  const changed = (flows: string): Changed => {
    const [added = noFlow, removed = noFlow] = flows.split(',').map(Number);
    return { added: traffic(added, sides), removed: traffic(removed, sides) };
  };
  const endpoints = (classes: readonly number[]) => classes.flatMap((index) => world.classes[index]?.endpoints ?? []);
  return {
    inside: blocks(insideOf(sides)).map(({ key, first, second }) => ({
      from: endpoints(first),
      to: endpoints(second),
      ...changed(key),
    })),
    outside: (['ingress', 'egress'] as const).flatMap((direction) =>
      outsideOf(sides, direction).flatMap(({ classes, region, range, key }) => {
        const found = world.regions[region];
        return found ? [{ direction, endpoints: endpoints(classes), region: found, range, ...changed(key) }] : [];
      }),
    ),
  };
}

function traffic(flow: Flow, { world: { flows } }: ComparedSides): Traffic[] {
  if (flow === noFlow) return [];
  return flows.stretches(flow).map(({ first, end, condition }) => ({
    first,
    end,
    atoms: flows.conditions.atomsOf(condition),
  }));
}

/** By source: what changes, as `added,removed`, and the destinations for which it does. */
function insideOf({ world, ingress, egress }: ComparedSides): Map<number, Map<string, number[]>> {
  const { flows } = world;
  const all = world.classes.map((_, index) => index);
  const differs = (side: typeof ingress, index: number) => {
    const pair = side.pairs[side.pairOf[index] ?? 0];
    return pair !== undefined && pair.left !== pair.right;
  };
  const receivers = all.filter((index) => differs(ingress, index));
  const found = new Map<number, Map<string, number[]>>();
  for (const from of all) {
    const sends = egress.pairs[egress.pairOf[from] ?? 0];
    if (!sends) continue;
    const targets = sends.left === sends.right ? receivers : all;
    const [rowLeft, rowRight] = [egress.rowOf(sends.left), egress.rowOf(sends.right)];
    for (const to of targets) {
      const receives = ingress.pairs[ingress.pairOf[to] ?? 0];
      if (!receives) continue;
      const left = flows.and(flowAt(rowLeft, to), flowAt(ingress.rowOf(receives.left), from));
      const right = flows.and(flowAt(rowRight, to), flowAt(ingress.rowOf(receives.right), from));
      if (left === right) continue;
      const key = `${flows.without(right, left)},${flows.without(left, right)}`;
      const bySource = found.get(from) ?? new Map<string, number[]>();
      found.set(from, bySource);
      const known = bySource.get(key);
      if (known) known.push(to);
      else bySource.set(key, [to]);
    }
  }
  return found;
}

/** Sources with the same destinations and changes together. */
function blocks(bySource: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>) {
  const found = new Map<string, { key: string; first: number[]; second: readonly number[] }>();
  for (const [from, changes] of bySource) {
    for (const [key, to] of changes) {
      const name = `${key} ${to.join()}`;
      const known = found.get(name);
      if (known) known.first.push(from);
      else found.set(name, { key, first: [from], second: to });
    }
  }
  return [...found.values()];
}

function outsideOf({ world, ...sides }: ComparedSides, direction: Direction) {
  const { flows } = world;
  return sides[direction].pairs.flatMap(({ left, right, classes }) => {
    if (left === right) return [];
    return [...world.regions.keys()].flatMap((region) =>
      addressCells(world, region, [left, right]).flatMap(({ range, flows: [before = noFlow, after = noFlow] }) =>
        before === after
          ? []
          : [{ classes, region, range, key: `${flows.without(after, before)},${flows.without(before, after)}` }],
      ),
    );
  });
}
