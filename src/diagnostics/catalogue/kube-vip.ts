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
  'FL-VIP-007': rule<{ pool: string }>({
    severity: 'error',
    title: 'a pool of kube-vip that selects Services',
    message: ({ pool }) => `kube-vip cannot keep the pool \`${pool}\` for the Services of its \`serviceSelector\``,
    why: 'its cloud provider knows pools for one namespace and for all; any Service could take from this one',
    help: () =>
      'select one namespace other than `global`, `matchLabels: {io.kubernetes.service.namespace: web}`, or write `implementation: cilium`',
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
  'FL-VIP-011': rule<{ mode: string }>({
    severity: 'error',
    title: 'layer 2 settings for Services that are announced otherwise',
    message: ({ mode }) => `kube-vip announces Services by \`${mode}\`: the \`layer2\` section has no effect`,
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
  'FL-VIP-013': rule<{ id: number; owner: string }>({
    severity: 'error',
    title: 'a routing table that is taken',
    message: ({ id, owner }) => `routing table ${id} belongs to ${owner}`,
    why: 'each of the two would remove routes of the other, or traffic would follow routes that are not meant for it',
    help: () => 'leave out `id`, for table 198',
  }),
  'FL-VIP-014': rule({
    severity: 'error',
    title: 'tunnels for Services without a leader',
    message: () => 'by `wireguard`, kube-vip serves Services only with a leader for each of them',
    why: 'without an election it does not even watch Services, and says nothing',
    help: () => 'write `kubeVip.perServiceElection: true`',
  }),
  'FL-VIP-015': rule<{ field: string; mode: string; modes: readonly string[]; because: string }>({
    severity: 'error',
    title: 'a setting that a mode of kube-vip does not have',
    message: ({ field, mode, because }) => `kube-vip has no \`${field}\` in mode \`${mode}\`: ${because}`,
    why: 'kube-vip would run as if the setting were not there, or not at all',
    help: ({ field, modes }) =>
      `leave out \`${field}\`, or write \`mode\` as ${modes.map((mode) => `\`${mode}\``).join(' or ')}`,
  }),
  'FL-VIP-016': rule<{ address: string; ddns: boolean }>({
    severity: 'error',
    title: 'dynamic DNS without a name, or a name without it',
    message: ({ address, ddns }) =>
      ddns ? `\`ddns\` is for a DNS name, and ${address} is an address` : `\`${address}\` is a name, not an address`,
    why: 'a name has no address before DHCP leases one, and an address needs no lease',
    help: ({ ddns }) => (ddns ? 'write a DNS name, or leave out `ddns`' : 'write an IP address, or `ddns: true`'),
  }),
  'FL-VIP-017': rule<{ pool: string; announce: string; mode: string }>({
    severity: 'error',
    title: 'a pool that is not announced as it says',
    message: ({ pool, announce, mode }) =>
      `the pool \`${pool}\` says \`announce: ${announce}\`, and kube-vip announces Services by \`${mode}\``,
    why: 'kube-vip announces all Services in one way, whatever pool an address is from',
    help: () => 'leave out `announce`, or change `kubeVip.mode`',
  }),
  'FL-VIP-018': rule<{ what: string }>({
    severity: 'error',
    title: 'an election in etcd with what needs the API server',
    message: ({ what }) => `kube-vip cannot do \`${what}\` while it elects in etcd`,
    why: 'it then has no client for the API server, and stops where it needs one',
    help: ({ what }) => `leave out \`${what}\`, or \`etcd\`, for a lease of the API server`,
  }),
  'FL-VIP-019': rule({
    severity: 'error',
    title: 'egress without a leader for each Service',
    message: () => '`egress` works only with `perServiceElection`',
    why: 'traffic leaves by the node on which the pod runs, and that node must hold the address of its Service',
    help: () => 'write `perServiceElection: true`, and `externalTrafficPolicy: Local` in the Service',
  }),
  'FL-VIP-020': rule<{ communities: readonly string[] }>({
    severity: 'error',
    title: 'communities for Services that kube-vip announces',
    message: ({ communities }) => `kube-vip attaches no communities to its routes: ${communities.join(', ')}`,
    why: 'routers would get the routes without the communities that their filters wait for',
    help: () =>
      'write `kubeVip.mode: routing-table` and let the routing daemon of the node attach them, or `implementation: cilium`',
  }),
  'FL-VIP-021': rule({
    severity: 'error',
    title: 'an interface for a router that does not run',
    message: () => '`routerInterface` is for kube-vip, which speaks no BGP here',
    why: 'only kube-vip takes its router identifier from an interface; a setting that is ignored looks as if it worked',
    help: () => 'remove it, or let kube-vip peer: `mode: bgp` in `controlPlane.vip` or `loadBalancer.kubeVip`',
  }),
  'FL-VIP-051': rule<{ missing: readonly string[] }>({
    severity: 'error',
    title: 'egress by kube-vip without the ranges of the cluster',
    message: ({ missing }) => `${missing.map((one) => `\`${one}\``).join(' and ')} must be named for \`egress\``,
    why: 'kube-vip finds the ranges in the controller manager of kubeadm, IPv4 alone, and else guesses 10.0.0.0/16 and 10.96.0.0/12: traffic inside the cluster would get the address of the Service',
    help: ({ missing }) => `write ${missing.map((one) => `\`${one}\``).join(' and ')}`,
  }),
  'FL-VIP-052': rule({
    severity: 'warning',
    title: 'a static pod that nobody watches',
    message: () => 'monitors are asked for, and none of them finds kube-vip as a static pod',
    why: 'Prometheus would not know when the address of the control plane is lost',
    help: () =>
      'write `runAs: daemonset`, or let Prometheus read the port of the metrics on the control plane nodes by itself, and write `kubeVip: {metrics: false}` if not',
  }),
  'FL-VIP-053': rule<{ pool: string }>({
    severity: 'error',
    title: 'a pool without an address to give',
    message: ({ pool }) => `every address of the pool \`${pool}\` ends in 0 or 255`,
    why: 'the cloud provider of kube-vip takes these for networks and broadcasts, and never gives one to a Service',
    help: () => 'name other addresses',
  }),
};
