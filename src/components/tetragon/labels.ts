/** By which workloads, Services and monitors know the pods; immutable on a live cluster. */
export const selector = {
  agent: { 'app.kubernetes.io/name': 'tetragon', 'app.kubernetes.io/instance': 'tetragon' },
  operator: { 'app.kubernetes.io/name': 'tetragon-operator', 'app.kubernetes.io/instance': 'tetragon' },
} as const;

/** The labels of an object of Tetragon. */
export const labels = (component: keyof typeof selector): Record<string, string> => ({
  ...selector[component],
  'app.kubernetes.io/part-of': 'tetragon',
  'app.kubernetes.io/component': component,
});
