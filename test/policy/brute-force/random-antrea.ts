import fc from 'fast-check';
import type {
  AntreaClusterNetworkPolicy,
  AntreaGroup,
  AntreaNetworkPolicy,
} from '../../../imports/crd.antrea.io-policies';
import { block, maybe, namespaceSelector, namespaces, numbered, selector } from './random-parts';
import type { Written } from './side';

type ClusterSpec = AntreaClusterNetworkPolicy['spec'];
type ClusterRule = NonNullable<ClusterSpec['ingress']>[number];
type Rule = NonNullable<AntreaNetworkPolicy['spec']['ingress']>[number];
type Related = NonNullable<NonNullable<ClusterRule['from']>[number]['namespaces']>;
type GroupSpec = AntreaGroup['spec'];
type What = Pick<Rule, 'action' | 'ports' | 'protocols'>;

const accounts = fc.record({ name: fc.constantFrom('one', 'two'), namespace: fc.constantFrom(...namespaces) });

const selected = fc.oneof(
  selector.map((podSelector) => ({ podSelector })),
  namespaceSelector.map((one) => ({ namespaceSelector: one })),
  fc.record({ podSelector: selector, namespaceSelector }),
);
const group = (names: readonly string[]) => fc.constantFrom(...names).map((one) => ({ group: one }));

const clusterPeer: fc.Arbitrary<NonNullable<ClusterRule['from']>[number]> = fc.oneof(
  { weight: 3, arbitrary: selected },
  block.map((ipBlock) => ({ ipBlock })),
  group(['pods', 'blocks', 'both', 'deep']),
  accounts.map((serviceAccount) => ({ serviceAccount })),
  fc.constant({ nodeSelector: {} }),
  fc
    .tuple(
      fc.constantFrom<Related>({ match: 'Self' }, { sameLabels: ['app'] }, { sameLabels: ['app', 'tier'] }),
      maybe(selector),
    )
    .map(([namespacesOf, podSelector]) => ({ namespaces: namespacesOf, ...(podSelector && { podSelector }) })),
);
const ownPeer: fc.Arbitrary<NonNullable<Rule['from']>[number]> = fc.oneof(
  { weight: 3, arbitrary: selected },
  block.map((ipBlock) => ({ ipBlock })),
  group(['pods', 'blocks', 'both']),
);
const clusterSubject = fc.oneof(
  { weight: 3, arbitrary: selected },
  group(['pods', 'blocks', 'both', 'deep']),
  accounts.map((serviceAccount) => ({ serviceAccount })),
);
const ownSubject = fc.oneof(
  selector.map((podSelector) => ({ podSelector })),
  group(['pods', 'both']),
);

const port = fc.oneof(
  fc.record({ port: fc.constantFrom(80, 443, 'web', 'dns') }),
  fc.record({
    protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'SCTP' as const),
    port: fc.constantFrom(53, 443, 'web', 'dns'),
  }),
  fc.record({ protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'SCTP' as const) }),
  fc.constant({ protocol: 'TCP' as const, port: 80, endPort: 90 }),
);
const protocol = fc.constantFrom(
  { icmp: {} },
  { icmp: { icmpType: 8 } },
  { icmp: { icmpType: 8, icmpCode: 1 } },
  { igmp: {} },
);
const actions = ['Allow', 'Drop', 'Reject', 'Pass'] as const;

const what = (mayPass: boolean): fc.Arbitrary<What> =>
  fc
    .record({
      action: fc.constantFrom(...(mayPass ? actions : actions.slice(0, 3))),
      ports: maybe(fc.array(port, { maxLength: 2 })),
      protocols: maybe(fc.array(protocol, { minLength: 1, maxLength: 2 })),
      sort: fc.boolean(),
    })
    .map(({ action, ports, protocols, sort }) => ({
      action,
      ...(ports && { ports }),
      ...(protocols && sort && { protocols }),
    }));

const some = <T>(item: fc.Arbitrary<T>) => maybe(fc.array(item, { maxLength: 2 }));
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const tiers = ['emergency', 'securityops', 'custom', 'application', undefined, 'baseline'] as const;

/** A policy without its priority; `perRule` says who is applied to at each rule instead of once. */
const drafted = fc.constantFrom(...tiers).chain((tier) =>
  fc.oneof(
    fc.record({
      tier: fc.constant(tier),
      scope: fc.constant('cluster' as const),
      appliedTo: fc.array(clusterSubject, { minLength: 1, maxLength: 2 }),
      perRule: fc.boolean(),
      ingress: few(fc.tuple(what(tier !== 'baseline'), some(clusterPeer))),
      egress: few(fc.tuple(what(tier !== 'baseline'), some(clusterPeer))),
    }),
    fc.record({
      tier: fc.constant(tier),
      scope: fc.constantFrom(...namespaces),
      appliedTo: fc.array(ownSubject, { minLength: 1, maxLength: 2 }),
      perRule: fc.boolean(),
      ingress: few(fc.tuple(what(tier !== 'baseline'), some(ownPeer))),
      egress: few(fc.tuple(what(tier !== 'baseline'), some(ownPeer))),
    }),
  ),
);

const apiVersion = 'crd.antrea.io/v1beta1';

const policies = numbered(drafted, [1, 2, 3, 5, 5.5, 8, 100, 10_000], 4).map((all): Written['antrea'] =>
  all.map(([draft, priority], index) => {
    const base = { priority, ...(draft.tier !== undefined && { tier: draft.tier }) };
    const name = `antrea-${index}`;
    if (draft.scope === 'cluster') {
      const { appliedTo, perRule, ingress, egress } = draft;
      const whose = perRule ? {} : { appliedTo };
      const at = perRule ? { appliedTo } : {};
      return {
        ...{ apiVersion, kind: 'ClusterNetworkPolicy', metadata: { name } },
        spec: {
          ...{ ...base, ...whose },
          ingress: ingress.map(([rule, from]) => ({ ...rule, ...at, ...(from && { from }) })),
          egress: egress.map(([rule, to]) => ({ ...egressOf(rule), ...at, ...(to && { to }) })),
        },
      };
    }
    const { appliedTo, perRule, ingress, egress, scope: namespace } = draft;
    const whose = perRule ? {} : { appliedTo };
    const at = perRule ? { appliedTo } : {};
    return {
      ...{ apiVersion, kind: 'NetworkPolicy', metadata: { name, namespace } },
      spec: {
        ...{ ...base, ...whose },
        ingress: ingress.map(([rule, from]) => ({ ...rule, ...at, ...(from && { from }) })),
        egress: egress.map(([rule, to]) => ({ ...egressOf(rule), ...at, ...(to && { to }) })),
      },
    };
  }),
);

/** Types of IGMP differ by direction; none is named here. */
const egressOf = ({ action, ports, protocols }: What) => ({
  action,
  ...(ports && { ports }),
  ...(protocols && {
    protocols: protocols.map(({ icmp }) => (icmp ? { icmp } : { igmp: {} })),
  }),
});

const groupSpecs: fc.Arbitrary<{ pods: GroupSpec; blocks: NonNullable<GroupSpec['ipBlocks']> }> = fc.record({
  pods: selected,
  blocks: fc.array(block, { minLength: 1, maxLength: 2 }),
});

const groups = fc
  .record({ cluster: groupSpecs, red: groupSpecs, blue: groupSpecs })
  .map(({ cluster, ...own }): Written['antreaGroups'] => [
    ...(['pods', 'blocks', 'both', 'deep'] as const).map((name) => ({
      ...({ apiVersion, kind: 'ClusterGroup', metadata: { name } } as const),
      spec: specOf(name, cluster),
    })),
    ...namespaces.flatMap((namespace) =>
      (['pods', 'blocks', 'both'] as const).map((name) => ({
        ...({ apiVersion, kind: 'Group', metadata: { name, namespace } } as const),
        spec: specOf(name, own[namespace]),
      })),
    ),
  ]);

function specOf(
  name: 'pods' | 'blocks' | 'both' | 'deep',
  { pods, blocks }: { readonly pods: GroupSpec; readonly blocks: NonNullable<GroupSpec['ipBlocks']> },
): GroupSpec {
  if (name === 'pods') return pods;
  if (name === 'blocks') return { ipBlocks: blocks };
  return { childGroups: name === 'both' ? ['pods', 'blocks'] : ['both'] };
}

/** Policies of Antrea with what they refer to. */
export const randomAntrea: fc.Arbitrary<Pick<Written, 'antrea' | 'antreaTiers' | 'antreaGroups'>> = fc
  .record({ antrea: policies, antreaGroups: groups, priority: fc.constantFrom(1, 60, 160, 249) })
  .map(({ priority, ...rest }) => ({
    ...rest,
    antreaTiers: [{ apiVersion, kind: 'Tier', metadata: { name: 'custom' }, spec: { priority } }],
  }));
