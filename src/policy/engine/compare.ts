import type { Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { portRange } from '../model/port-line';
import { type ComparedSides, comparedSides } from './compared-sides';
import { always } from './conditions';
import type { ConnectionEnd } from './connection-end';
import { type Difference, type DifferingEnd, differences } from './differences';
import { type Connection, type Explanation, explain } from './explain';
import { type Flow, noFlow } from './flows';
import type { World } from './world';

/** A connection that one side allows and the other denies, and why. */
export interface Counterexample extends Connection {
  readonly left: Explanation;
  readonly right: Explanation;
  /** What it hangs on: none where it is certain. */
  readonly atoms: readonly string[];
}

/** How two policy sets lie to each other over a universe. */
export interface Comparison {
  /** `undecided`: they differ only where something that no file tells is one way or the other. */
  readonly verdict: 'equal' | 'different' | 'undecided';
  /** What only the left one allows; absent where the right one allows all that the left one does. */
  readonly onlyLeft?: Counterexample;
  readonly onlyRight?: Counterexample;
}

/** Compares what two policy sets allow between all ends of a universe, packet for packet. */
export function compare(left: PolicySet, right: PolicySet, universe: Universe): Comparison {
  const sides = comparedSides(left, right, universe);
  const { onlyLeft, onlyRight } = search(sides);
  const told = (found: Candidate | undefined): Counterexample | undefined => {
    if (!found) return undefined;
    const connection = { from: endOf(found.from, sides), to: endOf(found.to, sides), point: found.point };
    return {
      ...connection,
      left: explain(left, connection),
      right: explain(right, connection),
      atoms: found.atoms,
    };
  };
  const [exampleLeft, exampleRight] = [told(onlyLeft), told(onlyRight)];
  const examples = [onlyLeft, onlyRight].filter((found) => found !== undefined);
  const certain = examples.some(({ atoms }) => atoms.length === 0);
  return {
    verdict: examples.length === 0 ? 'equal' : certain ? 'different' : 'undecided',
    ...(exampleLeft && { onlyLeft: exampleLeft }),
    ...(exampleRight && { onlyRight: exampleRight }),
  };
}

interface Candidate extends Pick<Difference, 'from' | 'to'> {
  readonly point: number;
  readonly atoms: readonly string[];
}

/** The first certain difference to either side; an uncertain one where there is none. */
function search(sides: ComparedSides): { readonly onlyLeft?: Candidate; readonly onlyRight?: Candidate } {
  const found: { onlyLeft?: Candidate; onlyRight?: Candidate } = {};
  for (const direction of ['egress', 'ingress'] as const) {
    for (const difference of differences(sides, direction)) {
      for (const side of ['onlyLeft', 'onlyRight'] as const) {
        if (found[side]?.atoms.length === 0) continue;
        const candidate = candidateOf(difference, difference[side], sides);
        if (candidate && (!found[side] || candidate.atoms.length === 0)) found[side] = candidate;
      }
      if (found.onlyLeft?.atoms.length === 0 && found.onlyRight?.atoms.length === 0) return found;
    }
  }
  return found;
}

/** Its lowest certain point, or its lowest one. */
function candidateOf({ from, to }: Difference, flow: Flow, { world }: ComparedSides): Candidate | undefined {
  if (flow === noFlow) return undefined;
  const stretches = world.flows.stretches(flow);
  const best = stretches.find(({ condition }) => condition === always) ?? stretches[0];
  if (!best) return undefined;
  const atoms = world.flows.conditions.atomsOf(best.condition);
  // There is a port 0, but no one has ever met it.
  const point = isPortZero(best.first) && best.end > best.first + 1 ? best.first + 1 : best.first;
  return { from, to, point, atoms: canMeet(from, to, world) ? atoms : [...atoms, unlikeNamespaces] };
}

const isPortZero = (point: number) => (['TCP', 'UDP', 'SCTP'] as const).some((name) => portRange(name)[0] === point);

function endOf(end: DifferingEnd, { world }: ComparedSides): ConnectionEnd {
  if (typeof end === 'number') {
    const found = world.classes[end];
    if (!found) throw new Error(`no class ${end}`);
    return { endpoint: found.representative };
  }
  const region = world.regions[end.region];
  if (!region) throw new Error(`no region ${end.region}`);
  return { region, address: end.address };
}

const unlikeNamespaces = 'two pods of one namespace see different labels on it';

/** Among pods that only may run there are some that cannot run together: a namespace has one set of labels. */
function canMeet(from: DifferingEnd, to: DifferingEnd, { classes }: World): boolean {
  if (typeof from !== 'number' || typeof to !== 'number') return true;
  const [a, b] = [from, to].map((index) => classes[index]?.representative.attributes);
  const name = a?.get('namespace:kubernetes.io/metadata.name');
  if (!a || !b || name === undefined || name !== b.get('namespace:kubernetes.io/metadata.name')) return true;
  const labels = [...a.keys(), ...b.keys()].filter((attribute) => attribute.startsWith('namespace:'));
  return labels.every((attribute) => a.get(attribute) === b.get(attribute));
}
