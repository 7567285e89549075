import { isLabelValue } from '../../address/is-label-value';
import { isQualifiedName } from '../../address/is-qualified-name';
import { pointerBelow } from '../../diagnostics/pointer';
import type { Selector } from '../selector';
import type { Report } from '../shape/report';

/** Which sources of labels a key may begin with, as in `k8s:app` and `reserved:host`. */
const sources = {
  kubernetes: undefined,
  cilium: /^[A-Za-z0-9]+$/,
  // The labels of CIDR groups have one source; with another the selector would find nothing.
  'cidr-group': /^(cidrgroup|any)$/,
} as const;
type Dialect = keyof typeof sources;

/** Labels and operators of a LabelSelector, as the API machinery validates them. */
export function checkSelector(selector: Selector | undefined, path: string, dialect: Dialect, report: Report): void {
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) {
    const at = pointerBelow(path, 'matchLabels', key);
    if (!isLabelKey(key, dialect)) report('FL-POL-105', { key }, at, 'key');
    if (!isLabelValue(value)) report('FL-POL-106', { value }, at);
  }
  for (const [index, { key, operator, values = [] }] of (selector?.matchExpressions ?? []).entries()) {
    const at = pointerBelow(path, 'matchExpressions', index);
    if (!isLabelKey(key, dialect)) report('FL-POL-105', { key }, pointerBelow(at, 'key'));
    const needs = operator === 'In' || operator === 'NotIn';
    if (needs !== values.length > 0) report('FL-POL-107', { operator, needs }, at);
    for (const [place, value] of values.entries()) {
      if (!isLabelValue(value)) report('FL-POL-106', { value }, pointerBelow(at, 'values', place));
    }
  }
}

function isLabelKey(key: string, dialect: Dialect): boolean {
  const colon = key.indexOf(':');
  if (colon >= 0 && !sources[dialect]?.test(key.slice(0, colon))) return false;
  return isQualifiedName(key.slice(colon + 1));
}
