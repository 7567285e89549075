/** TCP ports of the node that its Envoy takes. */
export const envoyPorts = { metrics: 9964, health: 9878 } as const;
