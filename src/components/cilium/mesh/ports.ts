import type { ContainerPort } from 'kubernetes-types/core/v1';

/** The ports of the mesh API server's pod, by their names. */
export const ports = {
  etcd: 2379,
  'etcd-metrics': 9963,
  'apiserv-health': 9880,
  'apiserv-metrics': 9962,
  'kvmesh-health': 9881,
  'kvmesh-metrics': 9964,
} as const;

/** A port of a container. */
export const containerPort = (name: keyof typeof ports): ContainerPort => ({
  name,
  containerPort: ports[name],
  protocol: 'TCP',
});
