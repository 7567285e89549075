import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { identity } from '../../stages/kubernetes-object';
import type { Policy } from '../policy';

const path = '/metadata/name';

/** Policies of the same kind, namespace and name: all but the first, each with the place of the first. */
export function findDuplicates(policies: readonly Located<Policy>[]): Finding[] {
  const seen = new Map<string, Located<Policy>>();
  return policies.flatMap((policy) => {
    const key = identity(policy.value);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, policy);
      return [];
    }
    const { kind, metadata } = policy.value;
    const name = 'namespace' in metadata ? `${metadata.namespace}/${metadata.name}` : metadata.name;
    const related = [{ place: first.place(path), label: 'first given here' }];
    return [finding('FL-POL-008', { kind, name }, { place: policy.place(path), path, related })];
  });
}
