import type { Attributes } from '../model/attribute';

/**
 * Which of some endpoints, by their places, may run at one time: among pods that only may run there are some that cannot, for a
 * namespace has one set of labels.
 */
export function canMeet(endpoints: readonly Attributes[]): (a: number, b: number) => boolean {
  const names = endpoints.map((attributes) => attributes.get('namespace:kubernetes.io/metadata.name'));
  const labels = endpoints.map((attributes) =>
    [...attributes]
      .filter(([attribute]) => attribute.startsWith('namespace:'))
      .map((label) => JSON.stringify(label))
      .sort()
      .join(),
  );
  return (a, b) => names[a] === undefined || names[a] !== names[b] || labels[a] === labels[b];
}
