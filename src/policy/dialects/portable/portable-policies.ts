import type { Located } from '../../../diagnostics/located';
import { portablePointer } from './portable-pointer';
import type { PortableEntry, PortablePolicy } from './portable-policy';

/** The entries of `policies.rules` as policies; `place` knows the whole spec. */
export function portablePolicies(
  entries: readonly PortableEntry[],
  place: Located['place'],
): Located<PortablePolicy>[] {
  return entries.map(({ name, ...spec }, index) => ({
    value: { apiVersion: 'fairlead.dev/v1alpha1', kind: 'rule', metadata: { name }, spec },
    place: (pointer, what) => place(`${portablePointer(index)}${pointer}`, what),
  }));
}
