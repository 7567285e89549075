import type { ContainerPort } from 'kubernetes-types/core/v1';

/** A TCP port of a pod on the host's network, which is a port of the node. */
export const hostPort = (name: string, port: number): ContainerPort => ({
  name,
  containerPort: port,
  hostPort: port,
  protocol: 'TCP',
});
