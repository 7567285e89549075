import type { PodSpec } from 'kubernetes-types/core/v1';

/** Two of these pods cannot share a node: they refuse each other by host name, or want the same port of the host. */
export function oneEachNode(spec: PodSpec): boolean {
  const refuse = spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  return (
    refuse.some((term) => term.topologyKey === 'kubernetes.io/hostname') ||
    spec.containers.some((container) => container.ports?.some((port) => port.hostPort !== undefined))
  );
}
