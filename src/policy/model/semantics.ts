/** In what agents differ though the policies are the same. */
export interface Semantics {
  /** CIDRs match pods by their address; else only what is no pod. */
  readonly cidrsMatchPods: boolean;
  /** CIDRs match nodes, and pods on the host network, by their address; or those do that are not of all addresses. */
  readonly cidrsMatchNodes: boolean | 'narrow ones';
  /** Rules of a NetworkPolicy count in a direction though its policyTypes leave that out. */
  readonly rulesTellTypes: boolean;
  /** Between a pod and the node that it runs on, what passes whatever isolates the pod. */
  readonly ownNode: 'both directions' | 'ingress';
  /** What sends and receives in every cluster beside the pods, by name: its sorts, as `entity:SORT` asks for them. */
  readonly entities: Readonly<Record<string, readonly string[]>>;
  /** What is outside the cluster, in the same way. */
  readonly outside: Readonly<Record<string, readonly string[]>>;
}

const nodes = { host: ['node', 'host'], 'remote-node': ['node', 'remote-node'] };

const byAddress: Semantics = {
  cidrsMatchPods: true,
  cidrsMatchNodes: true,
  rulesTellTypes: false,
  ownNode: 'both directions',
  entities: nodes,
  outside: { external: ['external'] },
};

const nodesAndApi = { ...nodes, 'kube-apiserver': ['node', 'remote-node', 'kube-apiserver'] };
const outsideAndApi = { external: ['external'], 'external kube-apiserver': ['external', 'kube-apiserver'] };

/**
 * Who enforces the policies, as it is set up by default. Cilium: AlwaysAllowLocalhost lets the host in where no rule denies it,
 * rules of NetworkPolicies count whatever policyTypes say (pkg/k8s/network_policy.go), and what serves the API may be a node or
 * outside the cluster; the others hold CIDRs against the packet's address, as the API of NetworkPolicy reads, and know no sorts.
 * `portable` is nobody that runs, but what policies of a spec mean whoever that is: there each sort of peer has a name of its
 * own, so that no CIDR is a pod or a node.
 */
export const semantics = {
  kubernetes: byAddress,
  antrea: byAddress,
  calico: byAddress,
  cilium: {
    cidrsMatchPods: false,
    cidrsMatchNodes: false,
    rulesTellTypes: true,
    ownNode: 'ingress',
    entities: {
      ...nodesAndApi,
      health: ['health'],
      ingress: ['ingress'],
      init: ['init'],
      unmanaged: ['unmanaged'],
    },
    outside: outsideAndApi,
  },
  portable: {
    ...byAddress,
    cidrsMatchPods: false,
    cidrsMatchNodes: false,
    entities: nodesAndApi,
    outside: outsideAndApi,
  },
} as const satisfies Record<string, Semantics>;
