import type { EnvVar } from 'kubernetes-types/core/v1';

/** A variable that holds a key of a ConfigMap, where both are there. */
export const configEnv = (name: string, configMap: string, key: string): EnvVar => ({
  name,
  valueFrom: { configMapKeyRef: { name: configMap, key, optional: true } },
});
