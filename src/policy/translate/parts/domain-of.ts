import { domainIn } from '../../model/domain-atom';
import type { Rule } from '../../model/policy-set';

/**
 * The domain name to which a rule allows traffic, with the wildcards of model/domain-atom.ts; undefined where it asks for anything
 * else.
 */
export function domainOf({ direction, action, peer, atoms = [] }: Rule): string | undefined {
  const [atom, ...more] = atoms;
  const outside = peer.op === 'is' && peer.attribute === 'entity:external';
  if (direction !== 'egress' || action !== 'allow' || !outside || more.length > 0) return undefined;
  return atom === undefined ? undefined : domainIn(atom);
}
