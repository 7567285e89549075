import { rule } from '../rule';

/** What Cilium cannot do of load balancing, BGP, gateways and egress: FL-LB-nnn, FL-BGP-nnn, FL-GW-nnn, FL-EGW-nnn. */
export const ciliumResourceRules = {
  'FL-LB-001': rule<{ name: string }>({
    severity: 'error',
    title: 'a class of load balancers that is not of Cilium',
    message: ({ name }) => `Cilium does not answer for the load balancer class \`${name}\``,
    why: 'its classes are io.cilium/l2-announcer and io.cilium/bgp-control-plane; Services of another one get nothing',
    help: () => 'write one of the two, or leave out `class`',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#loadbalancerclass',
  }),
  'FL-LB-002': rule<{ pool: string; announce: string; name: string }>({
    severity: 'error',
    title: 'a pool announced otherwise than the class says',
    message: ({ pool, announce, name }) =>
      `the pool \`${pool}\` is announced by ${announce}, which passes over \`${name}\``,
    why: 'the announcer takes Services of its own class only, and the spec takes Services of that one class only',
    help: () => 'announce every pool the way of the class, or leave out `class`',
  }),
  'FL-LB-003': rule<{ pool: string }>({
    severity: 'error',
    title: 'a pool announced by BGP without peers',
    message: ({ pool }) => `the pool \`${pool}\` is announced by BGP, but the spec has no \`bgp\` section`,
    why: 'no router would learn of its addresses',
    help: () => 'write `bgp.localASN`, `bgp.peers` and what is advertised, or `announce: layer2`',
  }),
  'FL-LB-004': rule({
    severity: 'error',
    title: 'layer 2 announcements beside kube-proxy',
    message: () => 'Cilium announces by layer 2 only where it takes the place of kube-proxy',
    why: 'the node that answers for an address must balance it in the agent',
    help: () => 'write `services.proxy: cni`, or announce by BGP',
    docs: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/#prerequisites',
  }),
  'FL-LB-005': rule<{ pool: string; others: readonly string[] }>({
    severity: 'warning',
    title: 'a layer 2 pool for all Services beside pools announced otherwise',
    message: ({ pool, others }) =>
      `the pool \`${pool}\` selects no Services: those of ${others.map((name) => `\`${name}\``).join(', ')} are announced by layer 2 too`,
    why: 'announcements select Services, not pools, and without a selector they select all',
    help: () => 'give the pool a `serviceSelector`',
  }),
  'FL-LB-006': rule({
    severity: 'warning',
    title: 'layer 2 settings that nothing uses',
    message: () => 'the `layer2` section has no effect: no pool is announced by layer 2',
    why: 'Services would keep addresses that no node answers for',
    help: () => 'write `announce: layer2` at a pool, or leave out `layer2`',
  }),
  'FL-BGP-001': rule({
    severity: 'error',
    title: 'Services advertised without a selector',
    message: () => 'an advertisement of Services has no `selector`',
    why: 'Cilium then selects none, and the routers learn nothing',
    help: () => 'write the labels of the Services; `selector: {}` selects all',
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/',
  }),
  'FL-BGP-002': rule({
    severity: 'error',
    title: 'an empty advertisement',
    message: () => 'an advertisement names neither pods nor services',
    why: 'it would tell the routers nothing',
    help: () => 'write `pods: true`, or `services` with a `selector`',
  }),
  'FL-BGP-003': rule({
    severity: 'error',
    title: 'a selector without Services',
    message: () => 'an advertisement has a `selector` but no `services`',
    why: 'pod ranges are advertised whole: the selector would have no effect',
    help: () => 'leave out `selector`, or add `services`',
  }),
  'FL-BGP-004': rule<{ community: string }>({
    severity: 'error',
    title: 'an unknown community',
    message: ({ community }) => `\`${community}\` is no BGP community`,
    why: 'the API server refuses the advertisement',
    help: () =>
      'write two numbers up to 65535 (`64512:100`), three numbers (a large community) or a well-known name (`no-export`)',
  }),
  'FL-BGP-005': rule<{ peer: string }>({
    severity: 'error',
    title: 'BFD with Cilium',
    message: ({ peer }) => `Cilium has no BFD for the peer \`${peer}\``,
    why: 'the session would fail as slowly as without it',
    help: () => 'write `bfd: false` and shorter timers: `holdTimeSeconds: 9`, `keepaliveTimeSeconds: 3`',
  }),
  'FL-BGP-006': rule<{ peer: string; keepalive: number; hold: number }>({
    severity: 'error',
    title: 'signs of life rarer than the hold time',
    message: ({ peer, keepalive, hold }) =>
      `the peer \`${peer}\` is told every ${keepalive} s that we live, but gives up after ${hold} s`,
    why: 'the API server refuses a keepalive time above the hold time, and the session would flap',
    help: ({ hold }) => `write \`keepaliveTimeSeconds: ${Math.max(1, Math.floor(hold / 3))}\``,
  }),
  'FL-BGP-007': rule({
    severity: 'error',
    title: 'Cilium and kube-vip with the same peers',
    message: () =>
      'kube-vip and Cilium would both peer from one node: kube-vip for its addresses, Cilium for `bgp.advertise`',
    why: 'a router takes one session from an address and refuses the second',
    help: () => 'announce with one of the two: leave out `bgp.advertise`, or let kube-vip announce by ARP',
  }),
  'FL-BGP-008': rule({
    severity: 'warning',
    title: 'peers that are told nothing',
    message: () => 'there are peers, but `bgp.advertise` is empty',
    why: 'sessions come up and no route is announced',
    help: () => 'write what is advertised: `advertise: [{ pods: true }]`',
  }),
  'FL-BGP-009': rule({
    severity: 'warning',
    title: 'cluster addresses advertised but not answered',
    message: () => 'routers learn of ClusterIPs, but agents answer for them from inside only',
    why: 'traffic from outside to a ClusterIP is dropped at the node',
    help: () => 'set `bpf-lb-external-clusterip: "true"` in `cni.cilium.config`',
  }),
  'FL-BGP-010': rule<{ name: string }>({
    severity: 'error',
    title: 'two advertisements of one name',
    message: ({ name }) => `two advertisements are called \`${name}\``,
    why: 'the second object would overwrite the first one',
    help: () => 'give each a `name` of its own',
  }),
  'FL-GW-001': rule<{ gateway: string }>({
    severity: 'error',
    title: 'Gateways without Gateway API',
    message: ({ gateway }) => `the Gateway \`${gateway}\` needs Gateway API, which is not enabled`,
    why: 'no controller would serve it',
    help: () => 'write `gatewayAPI.enabled: true`',
  }),
  'FL-GW-002': rule<{ gateway: string; count: number }>({
    severity: 'error',
    title: 'too many labels on a Gateway',
    message: ({ gateway, count }) => `the Gateway \`${gateway}\` has ${count} labels, but passes on 8 at most`,
    why: 'the API server refuses more than 8 labels in `infrastructure`',
    help: () => 'keep the labels by which pools select',
  }),
  'FL-GW-003': rule<{ gateway: string; listener: string }>({
    severity: 'error',
    title: 'HTTPS without a certificate',
    message: ({ gateway, listener }) => `the listener \`${listener}\` of the Gateway \`${gateway}\` has no certificate`,
    why: 'a listener that ends TLS needs exactly one',
    help: () => 'name the Secret in `certificateSecret`',
  }),
  'FL-GW-004': rule<{ gateway: string; listener: string }>({
    severity: 'error',
    title: 'a certificate on a plain listener',
    message: ({ gateway, listener }) =>
      `the listener \`${listener}\` of the Gateway \`${gateway}\` speaks HTTP and has a certificate`,
    why: 'the API server refuses TLS settings on HTTP',
    help: () => 'write `protocol: HTTPS`, or leave out `certificateSecret`',
  }),
  'FL-GW-005': rule<{ gateway: string; listener: string; version: string }>({
    severity: 'error',
    title: 'a TLS listener',
    message: ({ gateway, listener, version }) =>
      `the listener \`${listener}\` of the Gateway \`${gateway}\` speaks TLS, which Cilium ${version} has no routes for here`,
    why: 'it reads TLSRoutes at v1alpha2, which the definitions of Gateway API 1.6 do not serve: no route ever attaches',
    help: () => 'use Cilium 1.20.0, or `protocol: HTTPS` with a `certificateSecret`',
    versions: 'Cilium before 1.20',
  }),
  'FL-EGW-001': rule<{ gateway: string }>({
    severity: 'error',
    title: 'an egress gateway with interface and address',
    message: ({ gateway }) => `the egress gateway \`${gateway}\` names both an interface and an address`,
    why: 'Cilium ignores a policy that has both',
    help: () => 'keep `address`, or `interface` for its first address',
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/#selecting-the-egress-network-interface',
  }),
  'FL-EGW-002': rule<{ gateway: string; version: string }>({
    severity: 'error',
    title: 'an IPv6 egress address',
    message: ({ gateway, version }) =>
      `the egress gateway \`${gateway}\` leaves with an IPv6 address, which Cilium ${version} cannot be given`,
    why: 'its definition allows IPv4 alone there: the API server refuses the policy, and the sync stops',
    help: () => 'name the `interface` that has the address, or use Cilium 1.20.0',
    versions: 'Cilium before 1.20',
  }),
};
