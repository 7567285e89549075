import type { Direction, PolicySet, Rule } from './policy-set';
import { allPorts } from './ports';
import { has } from './predicate';
import type { Semantics } from './semantics';

const ownNodeTier = 'own-node';

/** Rules of all dialects of a cluster under their tiers, behind what the agents let pass before they look at any policy. */
export function assemble(tiers: readonly string[], rules: readonly Rule[], { ownNode }: Semantics): PolicySet {
  const directions: readonly Direction[] = ownNode === 'ingress' ? ['ingress'] : ['ingress', 'egress'];
  return { tiers: [ownNodeTier, ...tiers], rules: [...directions.map(fromOwnNode), ...rules] };
}

const fromOwnNode = (direction: Direction): Rule => ({
  tier: ownNodeTier,
  precedence: [0],
  direction,
  subject: has('entity:pod'),
  peer: has('entity:host'),
  ports: allPorts,
  action: 'allow',
  source: { policy: { kind: 'agent', name: 'own node' }, path: '' },
});
