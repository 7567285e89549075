import type { sourceCnis } from '../../versions/source-cnis';

/** The images of agents by the CNI that a migration may leave: ends of repositories, mirrors of Rancher among them. */
export const agentImages = {
  calico: /(^|[/-])calico[/-]node$/,
  flannel: /(^|[/-])flannel$/,
  weave: /(^|\/)weave-kube$/,
  antrea: /(^|\/)antrea-(agent-)?(ubuntu|ubi)$/,
  cilium: /(^|[/-])cilium[/-]cilium$/,
  awsVpcCni: /(^|\/)amazon-k8s-cni$/,
  azureCni: /(^|\/)azure-(cni|cns)$/,
  // The kubelet itself or the cloud is behind it.
  kubenet: /$^/,
} as const satisfies Record<keyof typeof sourceCnis, RegExp>;

/** CNIs that no migration leaves, by their image. */
export const otherAgents: readonly { readonly name: string; readonly image: RegExp }[] = [
  { name: 'Dataplane V2 of GKE', image: /(^|\/)anetd$|(^|\/)gke[.-][^/]*cilium[^/]*$|(^|\/)cilium\/cilium-gke$/ },
  { name: 'OVN-Kubernetes', image: /(^|\/)ovn-(kube|kubernetes)[^/]*$/ },
  { name: 'Kube-OVN', image: /(^|\/)kube-ovn$/ },
  { name: 'kube-router', image: /(^|\/)kube-router$/ },
];

/** What puts its own files among those of the CNI and must be left there, by its image. */
export const cniPlugins: readonly {
  readonly mesh?: 'istio' | 'linkerd';
  readonly name: string;
  readonly image: RegExp;
}[] = [
  { mesh: 'istio', name: "Istio's CNI", image: /(^|\/)install-cni$/ },
  { mesh: 'linkerd', name: "Linkerd's CNI", image: /(^|\/)cni-plugin$/ },
  { name: 'Multus', image: /(^|\/)multus-cni$/ },
];
