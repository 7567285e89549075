/** By which its Deployment knows an operator; immutable on a live cluster. */
export const operatorSelector = { 'io.cilium/app': 'operator', name: 'cilium-operator' } as const;
