import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { ciliumRules } from '../cilium-rules';
import type { Policy } from '../policy';

/** Rules for DNS names where no policy at all sends DNS through the agent's proxy, which is how it learns addresses. */
export function findUnresolvedNames(policies: readonly Located<Policy>[]): Finding[] {
  const entries = policies.flatMap((policy) => egressEntries(policy));
  if (entries.some(({ entry }) => entry.toPorts?.some(({ rules }) => rules?.dns?.length))) return [];
  return entries
    .filter(({ entry }) => entry.toFQDNs?.length)
    .map(({ place, path }) =>
      finding('FL-POL-219', {}, { place: place(`${path}/toFQDNs`, 'key'), path: `${path}/toFQDNs` }),
    );
}

function egressEntries({ value, place }: Located<Policy>) {
  if (value.apiVersion !== 'cilium.io/v2' || value.kind === 'CiliumCIDRGroup') return [];
  return ciliumRules(value).flatMap(({ rule, path }) =>
    (rule.egress ?? []).map((entry, index) => ({ entry, place, path: `${path}/egress/${index}` })),
  );
}
