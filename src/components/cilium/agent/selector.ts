/** By which the DaemonSet and Envoy's affinity know an agent; immutable on a live cluster. */
export const agentSelector = { 'k8s-app': 'cilium' } as const;
