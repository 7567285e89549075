/** The two workloads of EgressGateway. */
export type Component = 'egressgateway-agent' | 'egressgateway-controller';

/** The labels of what belongs to a workload; its selector, which cannot be changed later, names the same. */
export const labels = (component: Component): Record<string, string> => ({
  'app.kubernetes.io/component': component,
  'app.kubernetes.io/instance': 'egressgateway',
  'app.kubernetes.io/name': 'egressgateway',
});
