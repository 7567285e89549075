import type { Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { bestExample } from './best-example';
import { type ComparedSides, comparedSides, type FunctionPair } from './compared-sides';
import { differingEnds, type Passing } from './differing-ends';
import { type Example, exampleOf } from './example-of';
import { noFlow } from './flows';

/** A connection that neither side allows, and that passes where each of its ends is held to another side. */
export interface Opened extends Example {
  /** Who its source is held to. */
  readonly sender: 'left' | 'right';
}

/**
 * What is open while some pods are held to one set and the others to another one, whichever they are, though both sets deny it:
 * the egress of its source allows it in one set, and the ingress of its destination in the other. Nothing else needs a look: what
 * both sets allow passes each direction in both of them, so that no mixture cuts it; with an address outside of the cluster, and
 * with the node that a pod runs on, one set alone decides.
 *
 * @returns a certain example, or one that hangs on atoms where there is none; undefined where nothing opens.
 */
export const openedBetween = (left: PolicySet, right: PolicySet, universe: Universe): Opened | undefined =>
  bestExample(opened(comparedSides(left, right, universe)));

function* opened(sides: ComparedSides): Generator<Opened> {
  for (const [number, pair] of sides.egress.pairs.entries()) {
    if (pair.left !== pair.right) yield* openedFrom(sides, number);
  }
}

function* openedFrom(sides: ComparedSides, number: number): Generator<Opened> {
  const { world, ingress } = sides;
  const { flows } = world;
  const mayOpen = (own: Passing, answer: FunctionPair) =>
    answer.left !== answer.right &&
    (flows.and(own.left, ingress.boundOf(answer.right)) !== noFlow ||
      flows.and(own.right, ingress.boundOf(answer.left)) !== noFlow);
  const isOwnNode = (index: number) => world.classes[index]?.representative.attributes.has('entity:host') ?? false;
  for (const { subject, peer, own, answer } of differingEnds(sides, 'egress', number, mayOpen)) {
    if (isOwnNode(subject) || isOwnNode(peer)) continue;
    const either = flows.or(flows.and(own.left, answer.left), flows.and(own.right, answer.right));
    for (const [sender, receiver] of [
      ['left', 'right'],
      ['right', 'left'],
    ] as const) {
      const flow = flows.without(flows.and(own[sender], answer[receiver]), either);
      const example = exampleOf(subject, peer, flow, world);
      if (example) yield { ...example, sender };
    }
  }
}
