import type { Attributes } from '../model/endpoint';

/** Among pods that only may run there are some that cannot run together: a namespace has one set of labels. */
export function canMeet(a: Attributes, b: Attributes): boolean {
  const name = a.get('namespace:kubernetes.io/metadata.name');
  if (name === undefined || name !== b.get('namespace:kubernetes.io/metadata.name')) return true;
  const labels = [...a.keys(), ...b.keys()].filter((attribute) => attribute.startsWith('namespace:'));
  return labels.every((attribute) => a.get(attribute) === b.get(attribute));
}
