import type { Selector } from '../../../src/policy/selector';
import type { Labels } from './packet';
import { remembered } from './remembered';

/** Whether a LabelSelector matches labels, as the API's documentation says. */
export const selects = remembered(({ matchLabels, matchExpressions }: Selector, labels: Labels): boolean => {
  for (const [key, value] of Object.entries(matchLabels ?? {})) if (labels[key] !== value) return false;
  for (const { key, operator, values } of matchExpressions ?? []) {
    const value = labels[key];
    if (operator === 'In' && !(value !== undefined && values?.includes(value))) return false;
    if (operator === 'NotIn' && value !== undefined && values?.includes(value)) return false;
    if (operator === 'Exists' && value === undefined) return false;
    if (operator === 'DoesNotExist' && value !== undefined) return false;
  }
  return true;
});
