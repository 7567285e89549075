import type { ClusterModel } from '../../spec/model';

type Distribution = ClusterModel['kubernetes']['distribution'];

/** What a distribution keeps for itself. A field that is left out restricts nothing. */
export interface DistributionFacts {
  /** As messages call it. */
  readonly name: string;
  /** The CNIs that Fairlead does not install there, each with what to write instead. */
  readonly refusedCnis?: { readonly cilium?: string; readonly antrea?: string };
  /** Who bears the address of the control plane in our place, and what to do instead. */
  readonly controlPlane?: { readonly who: string; readonly instead: string };
  /** Whether a control plane node has what a static pod of kube-vip reads. */
  readonly staticPods?: false;
  /** Why its own CNI cannot be left node by node. */
  readonly standby?: string;
  /** Whose network carries the nodes: who balances Services there, and what speaks BGP. */
  readonly cloud?: { readonly balancer: string; readonly router: string };
  readonly ofAws?: false;
}

const endpoint = ', and name the endpoint of the cluster in `kubernetes.apiServer`';

/** The distributions that restrict something; the rules of EKS are those of check-aws. */
export const distributionFacts: { readonly [D in Distribution]?: DistributionFacts } = {
  k3s: {
    name: 'k3s',
    staticPods: false,
    standby: 'Flannel is a setting of the servers for all nodes at once, and keeps its files where no other CNI writes',
  },
  rke2: {
    name: 'RKE2',
    staticPods: false,
    standby: 'RKE2 does not support to change the CNI or the ranges of a cluster that runs',
  },
  kind: {
    name: 'kind',
    controlPlane: { who: 'the one node of its control plane has a name of its own', instead: '' },
    ofAws: false,
  },
  aks: {
    name: 'AKS',
    controlPlane: { who: 'Azure runs the control plane', instead: endpoint },
    cloud: { balancer: 'the cloud controller of Azure', router: 'an Azure Route Server' },
    ofAws: false,
  },
  gke: {
    name: 'GKE',
    refusedCnis: {
      cilium:
        'create the cluster with Dataplane V2, which is Cilium run by Google, and write `cni: {external: {name: other}}`: policies are rendered, and the CNI is left alone',
    },
    controlPlane: { who: 'Google runs the control plane', instead: endpoint },
    cloud: { balancer: 'the cloud controller of Google', router: 'a Cloud Router with a router appliance' },
    ofAws: false,
  },
  openshift: {
    name: 'OpenShift',
    refusedCnis: {
      cilium:
        "give `networkType: Cilium` and the manifests of Cilium's operator for OpenShift to the installer, and write `cni: {external: {name: other}}` for everything else",
      antrea:
        'install Antrea by its operator for OpenShift, and write `cni: {external: {name: other}}` for everything else',
    },
    controlPlane: {
      who: 'its installer gives the API an address and keeps it',
      instead: ', and use `apiVIPs` of install-config.yaml',
    },
  },
};
