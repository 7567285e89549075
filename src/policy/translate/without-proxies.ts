import type { PolicySet, Rule } from '../model/policy-set';

/**
 * The rules without those by which a proxy drops what it is not asked for, which are denials of an entry that allows. Where the
 * subject is isolated these say nothing more, and where it is not, the proof fails.
 */
export function withoutProxies({ tiers, rules }: PolicySet): PolicySet {
  const entryOf = ({ source: { policy, path } }: Rule) => `${policy.kind} ${policy.namespace}/${policy.name} ${path}`;
  const allowing = new Set(rules.filter(({ action }) => action === 'allow').map(entryOf));
  return { tiers, rules: rules.filter((rule) => rule.action !== 'deny' || !allowing.has(entryOf(rule))) };
}
