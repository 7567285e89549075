import type { ServiceAccount } from 'kubernetes-types/core/v1';
import type { Wire } from '../../wire';

/** A ServiceAccount; `automount: false` where the pods never ask the API server. */
export function serviceAccount(namespace: string, name: string, automount?: false): Wire<ServiceAccount> {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, namespace },
    ...(automount === false && { automountServiceAccountToken: false }),
  };
}
