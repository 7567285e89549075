import type { CalicoNetworkPolicy, CalicoTier, GlobalNetworkPolicy } from '../../../../imports/projectcalico.org';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { Located } from '../../../diagnostics/located';

/** Calico makes these itself. */
const own = ['default', 'kube-admin', 'kube-baseline'];

/** Tiers that policies name and that are not there: nobody can tell when such a policy is asked, nor what its end does. */
export function findUnknownTiers(
  policies: readonly Located<CalicoNetworkPolicy | GlobalNetworkPolicy>[],
  tiers: readonly Located<CalicoTier>[],
): Finding[] {
  const known = new Set([...own, ...tiers.map(({ value }) => value.metadata.name)]);
  const path = '/spec/tier';
  return policies.flatMap(({ value: { spec }, place }) => {
    if (known.has(spec.tier ?? 'default')) return [];
    const problem = `there is no tier \`${spec.tier}\`; its Tier belongs beside the policy`;
    return [finding('FL-POL-104', { problem, meant: undefined }, { place: place(path), path })];
  });
}
