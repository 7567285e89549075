import type { Direction, PolicySet, Rule } from './policy-set';
import { allPorts } from './ports';
import { has } from './predicate';
import type { Semantics } from './semantics';

const ownNodeTier = 'own-node';

/**
 * Rules of all dialects of a cluster under their tiers. What agents let pass between a pod and its own node comes before any
 * policy, or stands where `ownNodeAt` says.
 */
export function assemble(
  tiers: readonly string[],
  rules: readonly Rule[],
  { ownNode }: Semantics,
  ownNodeAt: Pick<Rule, 'tier' | 'precedence'> = { tier: ownNodeTier, precedence: [0] },
): PolicySet {
  const directions: readonly Direction[] = ownNode === 'ingress' ? ['ingress'] : ['ingress', 'egress'];
  return {
    tiers: tiers.includes(ownNodeAt.tier) ? tiers : [ownNodeAt.tier, ...tiers],
    rules: [...directions.map((direction) => fromOwnNode(direction, ownNodeAt)), ...rules],
  };
}

const fromOwnNode = (direction: Direction, at: Pick<Rule, 'tier' | 'precedence'>): Rule => ({
  ...at,
  direction,
  subject: has('entity:pod'),
  peer: has('entity:host'),
  ports: allPorts,
  action: 'allow',
  source: { policy: { kind: 'agent', name: 'own node' }, path: '' },
});
