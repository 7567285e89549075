/** What is known of a CNI that a cluster leaves. */
export interface SourceCni {
  /** As messages and runbooks call it. */
  readonly name: string;
  /** UDP port of its tunnel where nobody changes it; the CNIs of clouds have none. */
  readonly tunnelPort?: number;
  /** It enforces policies, which pods leave behind when they move. */
  readonly enforces: boolean;
  /** Its DaemonSet, with its namespace, as its own manifests name it. */
  readonly daemon?: { readonly namespace: string; readonly name: string };
  /** Its agents by the labels of their pods, as kubectl selects them. */
  readonly agents?: string;
  /** The API groups of its own objects. */
  readonly groups?: readonly string[];
}

/** The CNIs that a migration may start from. */
export const sourceCnis = {
  calico: {
    name: 'Calico',
    tunnelPort: 4789,
    enforces: true,
    daemon: { namespace: 'calico-system', name: 'calico-node' },
    agents: 'k8s-app in (calico-node,canal)',
    groups: ['crd.projectcalico.org', 'operator.tigera.io'],
  },
  flannel: {
    name: 'Flannel',
    tunnelPort: 8472,
    enforces: false,
    daemon: { namespace: 'kube-flannel', name: 'kube-flannel-ds' },
    agents: 'app=flannel',
  },
  weave: {
    name: 'Weave Net',
    tunnelPort: 6784,
    enforces: true,
    daemon: { namespace: 'kube-system', name: 'weave-net' },
    agents: 'name=weave-net',
  },
  antrea: {
    name: 'Antrea',
    tunnelPort: 6081,
    enforces: true,
    daemon: { namespace: 'kube-system', name: 'antrea-agent' },
    agents: 'app=antrea,component=antrea-agent',
    groups: ['crd.antrea.io'],
  },
  cilium: {
    name: 'Cilium',
    tunnelPort: 8472,
    enforces: true,
    daemon: { namespace: 'kube-system', name: 'cilium' },
    agents: 'k8s-app=cilium',
    groups: ['cilium.io'],
  },
  awsVpcCni: {
    name: 'the VPC CNI of AWS',
    enforces: true,
    daemon: { namespace: 'kube-system', name: 'aws-node' },
    agents: 'k8s-app=aws-node',
    groups: ['crd.k8s.amazonaws.com'],
  },
  azureCni: { name: 'Azure CNI', enforces: true },
  kubenet: { name: 'kubenet', enforces: false },
} as const satisfies Record<string, SourceCni>;
