/** The TCP ports of the workloads; those of the agent are ports of its node. */
export const ports = {
  agent: { health: 5810, metrics: 5811, gops: 5812 },
  controller: { health: 5820, metrics: 5821, webhook: 5822, gops: 5824 },
} as const;
