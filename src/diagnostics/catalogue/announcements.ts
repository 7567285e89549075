import { rule } from '../rule';

const layer2 = 'https://docs.cilium.io/en/v1.20/network/l2-announcements/';
const bgp = 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane/';

/** Addresses and how the network learns of them: FL-LB-1nn, FL-BGP-1nn, FL-VIP-1nn. */
export const announcementRules = {
  'FL-LB-102': rule<{ implementation: string }>({
    severity: 'error',
    title: 'a section for another implementation',
    message: ({ implementation }) => `loadBalancer.kubeVip does nothing with implementation \`${implementation}\``,
    why: 'a section that is ignored looks as if it worked',
    help: () => 'remove it, or write `implementation: kube-vip`',
  }),
  'FL-LB-103': rule<{ pool: string }>({
    severity: 'error',
    title: 'a pool that no router learns of',
    message: ({ pool }) =>
      `the pool \`${pool}\` is announced by BGP, and bgp.advertise has no services with loadBalancerIP`,
    why: 'Services would get addresses that nothing outside of the cluster can reach',
    help: () => 'add `{services: [loadBalancerIP], selector: …}` to bgp.advertise',
    docs: bgp,
  }),
  'FL-LB-104': rule<{ duration: number; renew: number; retry: number }>({
    severity: 'error',
    title: 'leases that cannot be renewed in time',
    message: ({ duration, renew, retry }) =>
      `leaseDurationSeconds ${duration}, leaseRenewDeadlineSeconds ${renew} and leaseRetryPeriodSeconds ${retry} do not go together`,
    why: 'the duration must be above the deadline, and the deadline above 1.2 times the retry period: else agents refuse to elect a leader',
    help: () => 'the defaults are 15, 5 and 2',
    docs: layer2,
  }),
  'FL-LB-105': rule<{ pool: string; addresses: string }>({
    severity: 'warning',
    title: 'a pool outside of the node network',
    message: ({ pool, addresses }) =>
      `${addresses} of the pool \`${pool}\` is announced on layer 2 and lies outside of nodes.cidrs`,
    why: 'ARP and neighbour discovery reach only the network that a node is in',
    help: () => 'use addresses of the node network, add its range to nodes.cidrs, or write `announce: bgp`',
    docs: layer2,
  }),
  'FL-BGP-107': rule({
    severity: 'error',
    title: 'a local preference that no peer receives',
    message: () => 'localPreference does nothing: every peer is in another autonomous system',
    why: 'it is sent only to peers of the own system (RFC 4271, 5.1.5)',
    help: () => 'remove it, and use communities to tell a preference to other systems',
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/',
  }),
  'FL-VIP-101': rule<{ duration: number; renew: number; retry: number }>({
    severity: 'error',
    title: 'a lease that cannot be renewed in time',
    message: ({ duration, renew, retry }) =>
      `durationSeconds ${duration}, renewDeadlineSeconds ${renew} and retryPeriodSeconds ${retry} do not go together`,
    why: 'the duration must be above the deadline, and the deadline above 1.2 times the retry period: else kube-vip does not start',
    help: () => 'the defaults are 15, 10 and 2',
    docs: 'https://kube-vip.io/docs/modes/arp/',
  }),
  'FL-VIP-120': rule<{ address: string; port: number; ports: readonly number[] }>({
    severity: 'error',
    title: 'a port that the virtual address does not have',
    message: ({ address, port, ports }) =>
      `agents are to reach the API server at port ${port} of ${address}, which has port ${ports.join(' and ')}`,
    why: 'nothing answers there: agents do not find the API server, and no pod starts',
    help: ({ ports }) => `write \`kubernetes.apiServer.port: ${ports[0]}\`, or that port into \`controlPlane.vip\``,
    docs: 'https://kube-vip.io/docs/installation/flags/',
  }),
  'FL-VIP-103': rule<{ address: string }>({
    severity: 'error',
    title: 'a virtual address outside of the node network',
    message: ({ address }) => `${address} is announced by ARP and lies outside of nodes.cidrs`,
    why: 'ARP and neighbour discovery reach only the network that a node is in',
    help: () => 'use an address of the node network, add its range to nodes.cidrs, or write `mode: bgp`',
    docs: 'https://kube-vip.io/docs/modes/arp/',
  }),
} as const;
