/** Whose agents enforce a kind; every CNI that Fairlead knows enforces Kubernetes' own. */
type Dialect = 'kubernetes' | 'cilium' | 'antrea';

interface KindFacts {
  readonly kind: string;
  readonly apiVersion: string;
  readonly namespaced: boolean;
  readonly dialect: Dialect;
}

const facts = (dialect: Dialect, apiVersion: string, kind: string, namespaced: boolean): KindFacts => ({
  kind,
  apiVersion,
  namespaced,
  dialect,
});

const antrea = 'crd.antrea.io/v1beta1';

/** What a policy file may hold, by the name of its definition. */
export const policyKinds = {
  NetworkPolicy: facts('kubernetes', 'networking.k8s.io/v1', 'NetworkPolicy', true),
  CiliumNetworkPolicy: facts('cilium', 'cilium.io/v2', 'CiliumNetworkPolicy', true),
  CiliumClusterwideNetworkPolicy: facts('cilium', 'cilium.io/v2', 'CiliumClusterwideNetworkPolicy', false),
  CiliumCIDRGroup: facts('cilium', 'cilium.io/v2', 'CiliumCIDRGroup', false),
  AntreaNetworkPolicy: facts('antrea', antrea, 'NetworkPolicy', true),
  AntreaClusterNetworkPolicy: facts('antrea', antrea, 'ClusterNetworkPolicy', false),
  Tier: facts('antrea', antrea, 'Tier', false),
  Group: facts('antrea', antrea, 'Group', true),
  ClusterGroup: facts('antrea', antrea, 'ClusterGroup', false),
} as const satisfies Record<string, KindFacts>;

export type PolicyKind = keyof typeof policyKinds;

export const isPolicyKind = (name: string): name is PolicyKind => Object.hasOwn(policyKinds, name);

/** The definitions of a kind as objects name it; several API groups may have it. */
export const kindsCalled = (kind: string): PolicyKind[] =>
  Object.keys(policyKinds)
    .filter(isPolicyKind)
    .filter((name) => policyKinds[name].kind === kind);
