import { Type } from 'typebox';

/** How kube-vip makes an address known; an instance has one mode. */
export const kubeVipMode = (description: string) =>
  Type.Enum(['arp', 'bgp', 'routing-table', 'wireguard'], { default: 'arp', description });
