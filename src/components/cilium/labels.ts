/**
 * The labels of an object of Cilium.
 *
 * @param name the workload that it belongs to; left out for what belongs to none.
 * @param own labels by which selectors find it.
 */
export function labels(name?: string, own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...own,
    ...(name && { 'app.kubernetes.io/name': name }),
    'app.kubernetes.io/part-of': 'cilium',
  };
}
