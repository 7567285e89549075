import type { LabelSelector } from '../../../../imports/meta';
import type { Attribute } from '../../model/attribute';
import type { Demand } from './pod-terms';

/** Demands as a selector of labels; `keyOf` gives the label by which a dialect knows the attribute. */
export function labelSelector(
  demands: Iterable<readonly [Attribute, Demand]>,
  keyOf: (attribute: Attribute) => string,
): LabelSelector {
  const matchLabels: Record<string, string> = {};
  const matchExpressions: NonNullable<LabelSelector['matchExpressions']> = [];
  for (const [attribute, demand] of [...demands].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = keyOf(attribute);
    if ('in' in demand) {
      const [value, ...more] = demand.in;
      if (value !== undefined && more.length === 0) matchLabels[key] = value;
      else matchExpressions.push({ key, operator: 'In', values: [...demand.in] });
      continue;
    }
    if (demand.present !== undefined)
      matchExpressions.push({ key, operator: demand.present ? 'Exists' : 'DoesNotExist' });
    if (demand.notIn.length > 0) matchExpressions.push({ key, operator: 'NotIn', values: [...demand.notIn] });
  }
  return {
    ...(Object.keys(matchLabels).length > 0 && { matchLabels }),
    ...(matchExpressions.length > 0 && { matchExpressions }),
  };
}
