import type { ClusterModel } from '../../../spec/model';
import { oneOfEachFamily } from './one-of-each-family';

/** What the servers of k3s and RKE2 are told in the same words: ranges, certificates, kube-proxy. */
export function serverConfig({ pods, services, controlPlane: { vip } }: ClusterModel): Record<string, unknown> {
  const podRanges = oneOfEachFamily(pods.cidrs);
  const serviceRanges = oneOfEachFamily(services.cidrs);
  return {
    ...(vip && { 'tls-san': [vip.address] }),
    ...(podRanges.length > 0 && { 'cluster-cidr': podRanges.join(',') }),
    ...(serviceRanges.length > 0 && { 'service-cidr': serviceRanges.join(',') }),
    ...(podRanges.length > 0 && { 'kube-controller-manager-arg': nodeMasks(podRanges, pods.nodeMaskSize) }),
    ...(services.proxy === 'cni' && { 'disable-kube-proxy': true }),
  };
}

/** The controller manager takes a size for each family in a cluster of two, and refuses them in a cluster of one. */
function nodeMasks(ranges: readonly string[], { ipv4, ipv6 }: ClusterModel['pods']['nodeMaskSize']): string[] {
  if (ranges.length > 1) return [`node-cidr-mask-size-ipv4=${ipv4}`, `node-cidr-mask-size-ipv6=${ipv6}`];
  return [`node-cidr-mask-size=${ranges.some((range) => range.includes(':')) ? ipv6 : ipv4}`];
}
