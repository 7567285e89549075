import type { PolicySet, Rule } from '../../model/policy-set';

/**
 * The rules without those by which a proxy of Cilium drops what it is not asked for. Where the subject is isolated these say
 * nothing more, and where it is not, the proof fails.
 */
export function withoutProxies({ tiers, rules }: PolicySet): PolicySet {
  const entryOf = ({ source: { policy, path } }: Rule) => `${policy.kind} ${policy.namespace}/${policy.name} ${path}`;
  const proxied = new Set(rules.filter(({ atoms }) => atoms?.some((atom) => atom.startsWith('proxied:'))).map(entryOf));
  return { tiers, rules: rules.filter((rule) => rule.action === 'allow' || !proxied.has(entryOf(rule))) };
}
