/** By which its DaemonSet and its Service know an Envoy; immutable on a live cluster. */
export const envoySelector = { 'k8s-app': 'cilium-envoy' } as const;
