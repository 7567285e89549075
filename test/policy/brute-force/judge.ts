import type { CalicoTier } from '../../../imports/projectcalico.org';
import { foundByCidr } from './found-by-cidr';
import { judgeAntrea } from './judge-antrea';
import { judgeCalico } from './judge-calico';
import { judgeCilium } from './judge-cilium';
import { judgeCluster } from './judge-cluster';
import { judgeKubernetes } from './judge-kubernetes';
import { judgePortable } from './judge-portable';
import type { Answer, Asked, Packet, Sender, Type } from './packet';
import type { Side, Written } from './side';

/** Whether the policies of a side allow a packet to those who enforce them. */
export function judge(side: Side, packet: Packet): boolean {
  return passes(side, packet, 'Egress') && passes(side, packet, 'Ingress');
}

const known = new WeakMap<Side, readonly Tier[]>();

/** Whether they allow it to the one of its ends of which they are asked. */
export function passes(side: Side, packet: Packet, type: Type): boolean {
  const [own, other] = type === 'Ingress' ? [packet.to, packet.from] : [packet.from, packet.to];
  const { pod } = own;
  if (!pod) return true;
  // Whatever policies say; Cilium only lets in what comes from there, and a rule may deny it.
  if (other.sorts?.includes('host') && side.enforcement !== 'cilium') return true;
  let skipping = false;
  const tiers = known.get(side) ?? tiersOf(side);
  known.set(side, tiers);
  for (const { kubernetes, says } of tiers) {
    if (skipping && !kubernetes) continue;
    skipping = false;
    const answer = says({ pod, own, other, packet, type });
    if (answer === 'allow' || answer === 'deny') return answer === 'allow';
    skipping = answer === 'network policies';
  }
  return true;
}

interface Tier {
  /** The one of the NetworkPolicies. */
  readonly kubernetes?: true;
  readonly says: (asked: Asked) => Answer;
}

function tiersOf(side: Side): readonly Tier[] {
  const { kubernetes = [], cluster = [], cilium = [], ciliumGroups = [], calico = [], calicoSets = [] } = side;
  const { cidrMatchMode = [] } = side;
  const ofCilium = (cidr: string, other: Sender) => foundByCidr(cidr, other, cidrMatchMode);
  const ofCluster = (...kinds: readonly string[]): Tier['says'] => {
    const policies = cluster
      .filter(({ kind, spec }) => kinds.includes('tier' in spec ? `${kind} ${spec.tier}` : kind))
      .sort((a, b) => priorityOf(a) - priorityOf(b));
    return (asked) => judgeCluster(policies, asked, side.enforcement === 'cilium' ? ofCilium : undefined);
  };
  const admin = ofCluster('ClusterNetworkPolicy Admin', 'AdminNetworkPolicy');
  const baseline = ofCluster('ClusterNetworkPolicy Baseline', 'BaselineAdminNetworkPolicy');
  switch (side.enforcement) {
    case 'kubernetes':
      return [
        { says: admin },
        { kubernetes: true, says: (asked) => judgeKubernetes(kubernetes, asked) },
        { says: baseline },
      ];
    case 'cilium':
      return [
        { says: admin },
        { kubernetes: true, says: (asked) => judgeCilium(cilium, ciliumGroups, kubernetes, asked, cidrMatchMode) },
        { says: baseline },
      ];
    case 'antrea': {
      const own = [...Object.entries(ownTiersOfAntrea), ...tiersWithPriority(side)].map(([name, priority]) => {
        const policies = (side.antrea ?? [])
          .filter(({ spec }) => (spec.tier ?? 'application') === name)
          .sort((a, b) => a.spec.priority - b.spec.priority);
        return { priority, says: (asked: Asked) => judgeAntrea(policies, side.antreaGroups ?? [], asked) };
      });
      return [
        ...own,
        { priority: 220, says: ofCluster('ClusterNetworkPolicy Admin') },
        { priority: 251, says: ofCluster('AdminNetworkPolicy') },
        { priority: 252, kubernetes: true as const, says: (asked: Asked) => judgeKubernetes(kubernetes, asked) },
        { priority: 254, says: baseline },
      ].sort((a, b) => a.priority - b.priority);
    }
    case 'calico': {
      const own = [...(side.calicoTiers ?? []), defaultTierOfCalico].map((tier) => ({
        order: tier.spec?.order ?? Number.POSITIVE_INFINITY,
        name: tier.metadata.name,
        says: (asked: Asked) => judgeCalico(tier, calico, calicoSets, kubernetes, asked),
      }));
      // Here a Pass goes to the next tier, whatever that is.
      const next = (says: Tier['says']) => (asked: Asked) => {
        const answer = says(asked);
        return answer === 'network policies' ? 'next' : answer;
      };
      return [
        ...own,
        { order: 1000, name: 'kube-admin', says: next(admin) },
        { order: 10_000_000, name: 'kube-baseline', says: next(baseline) },
      ].sort((a, b) => (a.order === b.order ? (a.name < b.name ? -1 : 1) : a.order - b.order));
    }
    case 'portable':
      return (['admin', 'application', 'baseline'] as const).map((tier) => {
        const policies = (side.portable ?? []).filter(({ spec }) => (spec.tier ?? 'application') === tier);
        const beside = (asked: Asked) => (tier === 'application' ? judgeKubernetes(kubernetes, asked) : 'next');
        return { says: (asked) => judgePortable(policies, asked, beside(asked)) };
      });
  }
}

const priorityOf = ({ spec }: Written['cluster'][number]) => ('priority' in spec ? spec.priority : 0);

const defaultTierOfCalico: CalicoTier = {
  apiVersion: 'projectcalico.org/v3',
  kind: 'Tier',
  metadata: { name: 'default' },
  spec: { order: 1_000_000 },
};

const ownTiersOfAntrea = {
  emergency: 50,
  securityops: 100,
  networkops: 150,
  platform: 200,
  application: 250,
  baseline: 253,
};

const tiersWithPriority = ({ antreaTiers = [] }: Side) =>
  antreaTiers.map(({ metadata, spec }) => [metadata.name, spec.priority] as const);
