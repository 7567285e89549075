import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { identity, type KubernetesObject } from '../../stages/kubernetes-object';

const path = '/metadata/name';

/** Objects of the same kind, namespace and name: all but the first, each with the place of the first. */
export function findDuplicates(policies: readonly Located<KubernetesObject>[]): Finding[] {
  const seen = new Map<string, Located<KubernetesObject>>();
  return policies.flatMap((policy) => {
    const key = identity(policy.value);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, policy);
      return [];
    }
    const { kind, metadata } = policy.value;
    const name = metadata.namespace ? `${metadata.namespace}/${metadata.name}` : metadata.name;
    const related = [{ place: first.place(path), label: 'first given here' }];
    return [finding('FL-POL-008', { kind, name }, { place: policy.place(path), path, related })];
  });
}
