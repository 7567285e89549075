import type { PolicyRule } from 'kubernetes-types/rbac/v1';
import type { Grant } from './grant';

/** The rules of a role: one for each grant that holds for `settings`, in their order. */
export function foldGrants<S>(grants: readonly Grant<S>[], settings: S): PolicyRule[] {
  return grants
    .filter(({ when }) => !when || when(settings))
    .map(({ group, resources, names, verbs }) => ({
      apiGroups: [group],
      resources: [...resources],
      ...(names && { resourceNames: [...names] }),
      verbs: [...verbs],
    }));
}
