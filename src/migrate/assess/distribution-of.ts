import type { ClusterModel } from '../../spec/model';
import type { FoundNode } from './node-facts';

type Distribution = ClusterModel['kubernetes']['distribution'];

const signs: readonly (readonly [Distribution, (node: FoundNode) => boolean])[] = [
  ['k3s', ({ kubelet }) => kubelet.includes('+k3s')],
  ['rke2', ({ kubelet }) => kubelet.includes('+rke2')],
  ['talos', ({ osImage }) => osImage.startsWith('Talos')],
  ['openshift', ({ labels }) => 'node.openshift.io/os_id' in labels],
  ['gke', ({ labels }) => 'cloud.google.com/gke-nodepool' in labels],
  ['aks', ({ labels }) => 'kubernetes.azure.com/cluster' in labels],
  ['eks', ({ kubelet, labels }) => kubelet.includes('-eks-') || 'eks.amazonaws.com/nodegroup' in labels],
  ['kind', ({ providerID }) => providerID.startsWith('kind://')],
];

/** What the nodes are of, where something about them says so; kubeadm leaves no sign. */
export function distributionOf(nodes: readonly FoundNode[]): Distribution | undefined {
  return signs.find(([, is]) => nodes.some(is))?.[0];
}
