import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { ciliumRules } from '../cilium-rules';
import { matchesSelector } from '../matches-selector';
import type { Policy } from '../policy';

const directions = [
  ['ingress', 'fromCIDRSet'],
  ['ingressDeny', 'fromCIDRSet'],
  ['egress', 'toCIDRSet'],
  ['egressDeny', 'toCIDRSet'],
] as const;

/** Groups of addresses that rules of Cilium name or select, and that none of the files makes. */
export function findCidrGroups(policies: readonly Located<Policy>[]): Finding[] {
  const groups = policies.flatMap(({ value }) => (value.kind === 'CiliumCIDRGroup' ? [value.metadata] : []));
  const names = groups.map(({ name }) => name);
  return policies.flatMap(({ value, place }) => {
    if (value.apiVersion !== 'cilium.io/v2' || value.kind === 'CiliumCIDRGroup') return [];
    return ciliumRules(value)
      .flatMap(({ rule, path }) => sets(rule, path))
      .flatMap(({ set: { cidrGroupRef: name, cidrGroupSelector: selector }, path }) => {
        const unknown = name !== undefined && !names.includes(name);
        const none = selector && !groups.some(({ labels = {} }) => matchesSelector(selector, labels));
        if (!unknown && !none) return [];
        const at = `${path}/${unknown ? 'cidrGroupRef' : 'cidrGroupSelector'}`;
        const meant = unknown ? didYouMean(name, names) : undefined;
        return [finding('FL-POL-230', { name: unknown ? name : undefined, meant }, { place: place(at), path: at })];
      });
  });
}

type Rule = ReturnType<typeof ciliumRules>[number]['rule'];

function sets(rule: Rule, path: string) {
  return directions.flatMap(([direction, field]) =>
    (rule[direction] ?? []).flatMap((entry, index) => {
      const found = field === 'fromCIDRSet' ? fromSets(entry) : toSets(entry);
      return found.map((set, at) => ({ set, path: `${path}/${direction}/${index}/${field}/${at}` }));
    }),
  );
}

type Entry = NonNullable<Rule['ingress' | 'egress' | 'ingressDeny' | 'egressDeny']>[number];

const fromSets = (entry: Entry) => ('fromCIDRSet' in entry ? (entry.fromCIDRSet ?? []) : []);
const toSets = (entry: Entry) => ('toCIDRSet' in entry ? (entry.toCIDRSet ?? []) : []);
