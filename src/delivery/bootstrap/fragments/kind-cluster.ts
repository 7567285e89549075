import type { ClusterModel } from '../../../spec/model';
import { printDocument } from '../../../yaml/print-document';
import { oneOfEachFamily } from './one-of-each-family';

/** The configuration of a kind cluster (kind.x-k8s.io/v1alpha4): one control plane node, the rest workers. */
export function kindCluster({ name, cni, pods, services, nodes }: ClusterModel): string {
  const podRanges = oneOfEachFamily(pods.cidrs);
  const serviceRanges = oneOfEachFamily(services.cidrs);
  const [first = '', second] = podRanges.length > 0 ? podRanges : serviceRanges;
  return printDocument({
    kind: 'Cluster',
    apiVersion: 'kind.x-k8s.io/v1alpha4',
    name,
    networking: {
      ipFamily: second ? 'dual' : first.includes(':') ? 'ipv6' : 'ipv4',
      // A standby stands beside the network that kind brings.
      disableDefaultCNI: !cni.cilium?.standby,
      ...(services.proxy === 'cni' && { kubeProxyMode: 'none' }),
      ...(podRanges.length > 0 && { podSubnet: podRanges.join(',') }),
      ...(serviceRanges.length > 0 && { serviceSubnet: serviceRanges.join(',') }),
    },
    nodes: [{ role: 'control-plane' }, ...Array.from({ length: (nodes.count ?? 1) - 1 }, () => ({ role: 'worker' }))],
  });
}
