/** Where Linux has the tunnels, and other CNIs too: UDP ports by protocol. */
export const usualPorts = { vxlan: 8472, geneve: 6081 } as const;
