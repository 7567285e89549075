import type { EnvVar } from 'kubernetes-types/core/v1';

/** A variable that holds a field of its own pod (the downward API): `spec.nodeName`. */
export const fieldEnv = (name: string, fieldPath: string): EnvVar => ({
  name,
  valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } },
});
