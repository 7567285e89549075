import type { EnvVar } from 'kubernetes-types/core/v1';

/** A variable that holds a key of cilium-config, without which the container does not start. */
export const clusterEnv = (name: string, key: 'cluster-name' | 'cluster-id'): EnvVar => ({
  name,
  valueFrom: { configMapKeyRef: { name: 'cilium-config', key } },
});
