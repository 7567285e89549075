import type { EnvVar } from 'kubernetes-types/core/v1';

const field = (name: string, fieldPath: string): EnvVar => ({ name, valueFrom: { fieldRef: { fieldPath } } });

/** What a pod knows of itself: agents and controller report it. */
export const podEnv: readonly EnvVar[] = [
  field('POD_NAME', 'metadata.name'),
  field('POD_NAMESPACE', 'metadata.namespace'),
  field('NODE_NAME', 'spec.nodeName'),
];
