import type { Rule } from '../../model/policy-set';
import { semantics } from '../../model/semantics';
import { enforcementOf } from '../enforcement-of';
import type { Writing } from '../writing';
import type { Stranger } from './surroundings';

/** Of what is no pod all that a rule decides about: what the target lets pass before it looks at any policy is left out. */
export function strangersFor({ direction }: Rule, { target, strangers }: Writing): readonly Stranger[] {
  const passesAnyway = direction === 'ingress' || semantics[enforcementOf(target)].ownNode === 'both directions';
  return passesAnyway ? strangers.filter(({ sorts }) => !sorts.includes('host')) : strangers;
}
