import type { PolicyRule } from 'kubernetes-types/rbac/v1';
import type { Grant, Names } from './grant';

/** The rules of a role: one for each grant that holds for `settings`, in their order. */
export function foldGrants<S>(grants: readonly Grant<S>[], settings: S): PolicyRule[] {
  const listed = (names: Names<S>) => [...(typeof names === 'function' ? names(settings) : names)];
  return grants
    .filter(({ when }) => !when || when(settings))
    .map(({ group, resources, names, urls, verbs }) => ({
      ...(group !== undefined && { apiGroups: [group] }),
      ...(resources && { resources: listed(resources) }),
      ...(names && { resourceNames: listed(names) }),
      ...(urls && { nonResourceURLs: [...urls] }),
      verbs: [...verbs],
    }));
}
