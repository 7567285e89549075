import type { PodAffinityTerm } from 'kubernetes-types/core/v1';

/** The node that a pod with these labels runs on: to be near it (podAffinity), or away from it (podAntiAffinity). */
export const onNodeOf = (matchLabels: Readonly<Record<string, string>>): PodAffinityTerm => ({
  labelSelector: { matchLabels: { ...matchLabels } },
  topologyKey: 'kubernetes.io/hostname',
});
