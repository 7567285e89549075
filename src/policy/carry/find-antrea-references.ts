import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { antreaRules } from '../antrea-rules';
import { antreaTiers } from '../antrea-tiers';
import type { AntreaPolicy, Policy } from '../policy';

/** How many tiers a cluster may have, Antrea's own six among them. */
const maxTiers = 20;

/** What Antrea's policies name in each other: tiers and groups that are not there, and tiers and groups that clash. */
export function findAntreaReferences(policies: readonly Located<Policy>[]): Finding[] {
  const antrea = policies.flatMap(({ value, place }) =>
    value.apiVersion === 'crd.antrea.io/v1beta1' ? [{ value, place }] : [],
  );
  const tiers = antrea.flatMap(({ value }) => (value.kind === 'Tier' ? [value.metadata.name] : []));
  const known = [...Object.keys(antreaTiers), ...tiers];
  const groups = new Map(antrea.flatMap(({ value }) => (isGroup(value) ? [[groupKey(value), value] as const] : [])));
  return [
    ...clashingTiers(antrea),
    ...antrea.flatMap(({ value, place }) => [
      ...unknownTier(value, known).map(({ name, path }) =>
        finding('FL-POL-309', { name, meant: didYouMean(name, known) }, { place: place(path), path }),
      ),
      ...groupNames(value).flatMap(({ name, path, child }) => {
        const found = groups.get(keyOf(namespaceOf(value), name));
        if (!found) return [finding('FL-POL-310', { name }, { place: place(path), path })];
        const nested = child && found.spec.childGroups?.length && name !== value.metadata.name;
        return nested
          ? [finding('FL-POL-311', { parent: value.metadata.name, child: name }, { place: place(path), path })]
          : [];
      }),
    ]),
  ];
}

type Group = Extract<AntreaPolicy, { kind: 'Group' | 'ClusterGroup' }>;

const isGroup = (value: AntreaPolicy): value is Group => value.kind === 'Group' || value.kind === 'ClusterGroup';
const namespaceOf = ({ metadata }: AntreaPolicy) => ('namespace' in metadata ? metadata.namespace : '');
const keyOf = (namespace: string, name: string) => `${namespace}/${name}`;
const groupKey = (value: Group) => keyOf(namespaceOf(value), value.metadata.name);

function clashingTiers(policies: readonly Located<AntreaPolicy>[]): Finding[] {
  const first = new Map<number, Located<AntreaPolicy>>();
  const path = '/spec/priority';
  let count = Object.keys(antreaTiers).length;
  return policies.flatMap((tier) => {
    const { value, place } = tier;
    if (value.kind !== 'Tier') return [];
    count++;
    const { priority } = value.spec;
    const other = first.get(priority);
    if (count > maxTiers) return [finding('FL-POL-315', { max: maxTiers }, { place: place('/kind'), path: '/kind' })];
    if (!other) {
      first.set(priority, tier);
      return [];
    }
    const related = [{ place: other.place(path), label: 'first given here' }];
    return [
      finding('FL-POL-308', { priority, owner: other.value.metadata.name }, { place: place(path), path, related }),
    ];
  });
}

function unknownTier(policy: AntreaPolicy, known: readonly string[]): { name: string; path: string }[] {
  if (policy.kind !== 'NetworkPolicy' && policy.kind !== 'ClusterNetworkPolicy') return [];
  const { tier } = policy.spec;
  return tier === undefined || known.includes(tier) ? [] : [{ name: tier, path: '/spec/tier' }];
}

/** Every name of a group that a policy or group writes, and where. */
function groupNames(policy: AntreaPolicy): { name: string; path: string; child?: true }[] {
  if (policy.kind === 'Tier') return [];
  if (isGroup(policy)) {
    return (policy.spec.childGroups ?? []).map((name, index) => ({
      name,
      path: `/spec/childGroups/${index}`,
      child: true,
    }));
  }
  const lists: [string, readonly { readonly group?: string }[] | undefined][] = [
    ['/spec/appliedTo', policy.spec.appliedTo],
    ...antreaRules(policy).flatMap(({ rule, path }): typeof lists => [
      [`${path}/appliedTo`, rule.appliedTo],
      [`${path}/from`, rule.from],
      [`${path}/to`, rule.to],
    ]),
  ];
  return lists.flatMap(([path, entries = []]) =>
    entries.flatMap(({ group }, index) =>
      group === undefined ? [] : [{ name: group, path: `${path}/${index}/group` }],
    ),
  );
}
