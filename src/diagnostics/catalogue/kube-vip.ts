import { rule } from '../rule';

/** What kube-vip cannot do: FL-VIP-nnn. */
export const kubeVipRules = {
  'FL-VIP-001': rule<{ peers: readonly string[] }>({
    severity: 'error',
    title: 'kube-vip takes the password of one peer only',
    message: ({ peers }) => `kube-vip cannot take the passwords of ${peers.map((name) => `\`${name}\``).join(', ')}`,
    why: 'with several passwords kube-vip reads them from one list of peers, in clear; from a Secret it takes one',
    help: () => 'leave `passwordSecret` to one peer at most',
  }),
  'FL-VIP-002': rule<{ peer: string; field: string; does: string }>({
    severity: 'error',
    title: 'a setting of a peer that kube-vip does not have',
    message: ({ peer, field }) => `kube-vip has no \`${field}\` for the peer \`${peer}\``,
    why: 'kube-vip would peer as if the setting were not there',
    help: ({ field, does }) => `leave out \`${field}\`: kube-vip ${does}`,
  }),
  'FL-VIP-003': rule<{ peer: string; field: string; value: number; first: number }>({
    severity: 'error',
    title: 'peers of kube-vip with different timers',
    message: ({ peer, field, value, first }) =>
      `\`${field}\` of the peer \`${peer}\` is ${value}, the first peer has ${first}`,
    why: 'kube-vip has one hold time and one keepalive time for all of its peers',
    help: ({ field, first }) => `write \`${field}: ${first}\` for every peer`,
  }),
  'FL-VIP-004': rule<{ what: string }>({
    severity: 'error',
    title: 'kube-vip by BGP without peers',
    message: ({ what }) => `kube-vip announces ${what} by BGP, but the spec has no \`bgp\` section`,
    why: 'kube-vip does not start without a peer',
    help: () => 'write `bgp.localASN` and `bgp.peers`, or `mode: arp`',
  }),
  'FL-VIP-005': rule({
    severity: 'error',
    title: 'kube-vip as a static pod on Talos',
    message: () => 'kube-vip cannot run as a static pod on Talos',
    why: 'a static pod has no service account, and Talos keeps no administrator kubeconfig on its nodes',
    help: () => "write `runAs: daemonset`, which asks the node's own balancer, or use the address of Talos itself",
  }),
  'FL-VIP-006': rule<{ peer: string }>({
    severity: 'error',
    title: 'a static pod with a password',
    message: ({ peer }) => `a static pod cannot read the password of the peer \`${peer}\``,
    why: 'the API server refuses the mirror of a static pod that names a Secret',
    help: () => 'write `runAs: daemonset`, or leave out `passwordSecret`',
  }),
  'FL-VIP-007': rule({
    severity: 'error',
    title: 'pools without someone to hand them out',
    message: () => 'kube-vip hands out no addresses: pools are of no use to it',
    why: 'kube-vip announces the address that a Service already has; its Services would wait for one forever',
    help: () =>
      'leave out `pools` and annotate Services with `kube-vip.io/loadbalancerIPs`, or write `implementation: cilium`',
  }),
  'FL-VIP-008': rule<{ interfaces: readonly string[] }>({
    severity: 'error',
    title: 'kube-vip on several interfaces',
    message: ({ interfaces }) => `kube-vip announces Services on one interface, not on ${interfaces.join(', ')}`,
    why: 'an instance has one interface for Services; the others would stay silent',
    help: ({ interfaces }) => `write \`${interfaces[0]}\` alone`,
  }),
  'FL-VIP-009': rule({
    severity: 'error',
    title: 'BGP without a router identifier',
    message: () => 'kube-vip has no IPv4 address to take its router identifier from',
    why: 'the identifier of a BGP router is written as an IPv4 address, and the nodes have IPv6 only',
    help: () => 'name an interface with an IPv4 address in `bgp.routerInterface`',
  }),
  'FL-VIP-010': rule({
    severity: 'error',
    title: 'two instances of kube-vip with the same peers',
    message: () => 'a static pod and a DaemonSet of kube-vip would both peer from one node',
    why: 'a router takes one session from an address and refuses the second',
    help: () => 'write `runAs: daemonset`, so that one instance does both, or announce one of the two by ARP',
  }),
  'FL-VIP-011': rule({
    severity: 'error',
    title: 'layer 2 settings for Services by BGP',
    message: () => 'kube-vip announces Services by BGP: the `layer2` section has no effect',
    why: 'interfaces, nodes and leases of `layer2` are for announcements by ARP',
    help: () => 'leave out `layer2`, or write `kubeVip.mode: arp`',
  }),
  'FL-VIP-012': rule({
    severity: 'warning',
    title: 'two instances of kube-vip label the same nodes',
    message: () => 'two instances of kube-vip label the nodes of the control plane',
    why: 'an instance that stops removes the labels of the other one too',
    help: () => 'write `nodeLabels: false`',
  }),
};
