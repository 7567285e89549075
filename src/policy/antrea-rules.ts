import type { AntreaClusterNetworkPolicy, AntreaNetworkPolicy } from '../../imports/crd.antrea.io-policies';
import type { AntreaPolicy } from './policy';

type Rules<D extends 'ingress' | 'egress'> = NonNullable<
  (AntreaNetworkPolicy | AntreaClusterNetworkPolicy)['spec'][D]
>[number];

/** A rule of either direction and either kind of policy, with the fields of all of them. */
export type AntreaRule = Rules<'ingress' | 'egress'> &
  Partial<Pick<Rules<'ingress'>, 'from'> & Pick<Rules<'egress'>, 'to' | 'toServices'>>;

/** A rule, its direction, and the JSON pointer at which its policy has it. */
interface PlacedRule {
  readonly rule: AntreaRule;
  readonly direction: 'ingress' | 'egress';
  readonly path: string;
}

/** The rules of an Antrea policy, ingress first; tiers and groups have none. */
export function antreaRules(policy: AntreaPolicy): PlacedRule[] {
  if (policy.kind !== 'NetworkPolicy' && policy.kind !== 'ClusterNetworkPolicy') return [];
  const { ingress = [], egress = [] } = policy.spec;
  return [
    ...ingress.map((rule, index) => ({ rule, direction: 'ingress' as const, path: `/spec/ingress/${index}` })),
    ...egress.map((rule, index) => ({ rule, direction: 'egress' as const, path: `/spec/egress/${index}` })),
  ];
}
