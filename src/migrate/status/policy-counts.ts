import type { PolicyCount } from './traffic';

interface Named {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

interface Stats {
  readonly packets?: number;
  readonly sessions?: number;
}

/** What the stats API of Antrea says of a policy (stats.antrea.io/v1alpha1): NetworkPolicies have no rules in it. */
export interface ObservedStats extends Named {
  readonly trafficStats?: Stats;
  readonly ruleTrafficStats?: readonly { readonly name?: string; readonly trafficStats?: Stats }[];
}

interface Rule {
  readonly name?: string;
  readonly action?: string;
}

/** A policy of Antrea, whose rules have all got names when it was stored. */
export interface ObservedPolicy extends Named {
  readonly spec?: { readonly ingress?: readonly Rule[]; readonly egress?: readonly Rule[] };
}

/** What was counted of the policies of one kind; a policy of Kubernetes only allows. */
export function policyCounts(
  kind: string,
  stats: readonly ObservedStats[],
  policies: readonly ObservedPolicy[] | 'of Kubernetes',
): PolicyCount[] {
  const actions = policies === 'of Kubernetes' ? undefined : new Map(policies.flatMap(actionsOf));
  return stats.flatMap((one) => {
    const policy = `${kind} ${nameOf(one)}`;
    if (!actions) return counted({ policy, action: 'Allow' }, one.trafficStats);
    return (one.ruleTrafficStats ?? []).flatMap(({ name: rule = '', trafficStats }) =>
      counted({ policy, rule, action: actions.get(`${nameOf(one)} ${rule}`) ?? 'unknown' }, trafficStats),
    );
  });
}

function counted(of: Pick<PolicyCount, 'policy' | 'rule' | 'action'>, stats: Stats = {}): PolicyCount[] {
  const { packets = 0, sessions = 0 } = stats;
  return packets > 0 ? [{ ...of, packets, sessions }] : [];
}

const nameOf = ({ metadata: { name, namespace } }: Named) => (namespace === undefined ? name : `${namespace}/${name}`);

const actionsOf = (policy: ObservedPolicy) =>
  [...(policy.spec?.ingress ?? []), ...(policy.spec?.egress ?? [])].map(
    ({ name = '', action = 'unknown' }) => [`${nameOf(policy)} ${name}`, action] as const,
  );
