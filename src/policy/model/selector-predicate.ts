import type { Selector } from '../selector';
import { and, has, isOneOf, not, type Predicate } from './predicate';

/** A LabelSelector (meta/v1) over the labels of pods, namespaces or nodes; an empty one holds of everything. */
export function selectorPredicate(
  { matchLabels = {}, matchExpressions = [] }: Selector,
  of: 'pod' | 'namespace' | 'node',
): Predicate {
  const equal = Object.entries(matchLabels).map(([key, value]) => isOneOf(`${of}:${key}`, [value]));
  const expressions = matchExpressions.map(({ key, operator, values = [] }) => {
    const present = operator === 'In' || operator === 'NotIn' ? isOneOf(`${of}:${key}`, values) : has(`${of}:${key}`);
    return operator === 'In' || operator === 'Exists' ? present : not(present);
  });
  return and(...equal, ...expressions);
}
