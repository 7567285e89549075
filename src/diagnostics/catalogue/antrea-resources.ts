import { rule } from '../rule';

const bgp = 'https://antrea.io/docs/v2.7.0/docs/bgp-policy/';
const service = 'https://antrea.io/docs/v2.7.0/docs/service-loadbalancer/';
const egress = 'https://antrea.io/docs/v2.7.0/docs/egress/';

/** What Antrea cannot do of BGP (FL-AN-20n), load balancing (FL-AN-22n) and egress (FL-AN-23n, FL-AN-24n), and what only Antrea does. */
export const antreaResourceRules = {
  'FL-AN-201': rule<{ asn: number }>({
    severity: 'error',
    title: 'an autonomous system of more than 16 bits',
    message: ({ asn }) => `Antrea takes autonomous systems up to 65535, not ${asn}`,
    why: 'the API server refuses the BGPPolicy',
    help: () => 'take a private number of 16 bits, 64512 to 65534, and let the router translate it (local-as)',
    docs: bgp,
  }),
  'FL-AN-202': rule<{ peer: string; field: string; does: string }>({
    severity: 'error',
    title: 'a setting of a peer that Antrea has not',
    message: ({ peer, field, does }) => `Antrea has no \`${field}\` for the peer \`${peer}\`: it ${does}`,
    why: 'BGPPolicy has no field for it, and the session would be kept another way than the spec says',
    help: ({ field }) =>
      field === 'gracefulRestartSeconds'
        ? 'write 3600 or less'
        : 'leave it out, and set a shorter hold time at the router: the lower one of both sides counts',
    docs: bgp,
  }),
  'FL-AN-203': rule<{ field: 'communities' | 'localPreference' }>({
    severity: 'error',
    title: 'an attribute that Antrea cannot attach',
    message: ({ field }) => `Antrea attaches no \`${field}\` to what it advertises`,
    why: 'BGPPolicy has no field for it, and routers would treat the routes otherwise than planned',
    help: () => 'leave it out, and set it at the router for the routes of this neighbour',
    docs: bgp,
  }),
  'FL-AN-204': rule({
    severity: 'error',
    title: 'a selection of Services that Antrea cannot make',
    message: () => 'Antrea advertises the addresses of all Services: it cannot select by labels',
    why: 'Services would be reachable that are to stay inside',
    help: () => 'leave out `selector`, and filter by prefix at the router: give public Services a pool of their own',
    docs: bgp,
  }),
  'FL-AN-205': rule<{ secret: string; passwords: string; key: string }>({
    severity: 'error',
    title: 'passwords of peers in another Secret',
    message: ({ secret, passwords }) =>
      `Antrea reads passwords from the Secret \`${passwords}\`, not from \`${secret}\``,
    why: 'the session would be tried without a password, and the router would refuse it',
    help: ({ passwords, key }) =>
      `put the password under the key \`${key}\` of the Secret \`${passwords}\` in kube-system, and write \`passwordSecret: ${passwords}\``,
    docs: bgp,
  }),
  'FL-AN-206': rule<{ name: string }>({
    severity: 'error',
    title: 'an advertisement with a name',
    message: ({ name }) => `with Antrea the advertisement \`${name}\` becomes no object of its own`,
    why: 'all advertisements go into one BGPPolicy, and nothing would bear the name',
    help: () => 'leave out `name`',
  }),
  'FL-AN-207': rule({
    severity: 'error',
    title: 'egress addresses that Antrea does not give',
    message: () => '`egress: true` advertises the addresses of Egresses, and Antrea does no egress here',
    why: 'the routers would learn nothing by it',
    help: () => 'write `egress.implementation: antrea`, or leave it out',
    docs: bgp,
  }),
  'FL-AN-208': rule({
    severity: 'error',
    title: 'Antrea and kube-vip with the same peers',
    message: () =>
      'kube-vip and Antrea would both peer from one node: kube-vip for its addresses, Antrea for `bgp.advertise`',
    why: 'a router takes one session from an address and refuses the second',
    help: () => 'announce with one of the two: leave out `bgp.advertise`, or let kube-vip announce by ARP',
  }),
  'FL-AN-209': rule({
    severity: 'error',
    title: 'BGP where another CNI makes the network',
    message: () => 'Antrea speaks no BGP where it only enforces policies (`cni.antrea.chaining`)',
    why: 'its agents know neither pod ranges nor Services of nodes there',
    help: () => 'let the CNI below announce routes, or leave out `bgp`',
  }),
  'FL-AN-220': rule<{ pool: string }>({
    severity: 'error',
    title: 'a pool that selects Services',
    message: ({ pool }) => `Antrea has no \`serviceSelector\`: a Service names its pool, here \`${pool}\`, itself`,
    why: 'an ExternalIPPool gives addresses only to Services that ask for it by name',
    help: ({ pool }) => `leave it out, and annotate the Services with \`service.antrea.io/external-ip-pool: ${pool}\``,
    docs: service,
  }),
  'FL-AN-221': rule<{ name: string }>({
    severity: 'error',
    title: 'a class of load balancers with Antrea',
    message: ({ name }) => `Antrea passes over classes of load balancers, so \`${name}\` selects nothing`,
    why: 'it answers for every Service with its annotation, whatever class that has',
    help: () => 'leave out `class`; Services choose Antrea by `service.antrea.io/external-ip-pool`',
    docs: service,
  }),
  'FL-AN-223': rule<{ pool: string }>({
    severity: 'error',
    title: 'a pool that Antrea would announce',
    message: ({ pool }) => `Antrea announces every pool on layer 2, and \`${pool}\` is not to be`,
    why: 'the node that bears an address answers for it by ARP or neighbour discovery, always',
    help: () => 'write `announce: layer2`, or `announce: bgp` to tell routers too',
    docs: service,
  }),
  'FL-AN-224': rule<{ name: string }>({
    severity: 'error',
    title: 'an interface that Antrea does not announce on',
    message: ({ name }) => `Antrea announces on the interface of the node address, not on \`${name}\``,
    why: 'ARP and neighbour discovery would be silent where they are waited for',
    help: ({ name }) => `leave out \`interfaces\`, or write \`nodes.interface: ${name}\``,
    docs: service,
  }),
  'FL-AN-225': rule<{ field: string }>({
    severity: 'error',
    title: 'leases that Antrea has not',
    message: ({ field }) => `Antrea has no leases, so \`${field}\` does nothing`,
    why: 'its agents find out by gossip which nodes live, and agree on the bearer of an address by hashing',
    help: ({ field }) => `leave out \`${field}\``,
    docs: service,
  }),
  'FL-AN-226': rule<{ range: string; most: number }>({
    severity: 'error',
    title: 'a range of which Antrea uses a part',
    message: ({ range, most }) => `Antrea hands out ${most} addresses of one range at most, and ${range} has more`,
    why: 'the others would never be used, and a very large range is not read at all',
    help: () => 'write several smaller ranges',
    docs: egress,
  }),
  'FL-AN-231': rule<{ policy: string; range: string }>({
    severity: 'error',
    title: 'an egress policy for some destinations',
    message: ({ policy, range }) =>
      `Antrea takes all that leaves the cluster: the policy \`${policy}\` cannot be for ${range} alone`,
    why: 'an Egress has no destinations, and traffic to others would get the address too',
    help: () => 'write `to: [0.0.0.0/0]`, or `egress.implementation: egressgateway`',
    docs: egress,
  }),
  'FL-AN-232': rule<{ gateway: string }>({
    severity: 'error',
    title: 'an egress gateway without an address',
    message: ({ gateway }) => `the egress gateway \`${gateway}\` has no \`addresses\``,
    why: 'an Egress without a pool to take an address from does nothing',
    help: () => 'write `addresses`, for example [203.0.113.9] or a range',
    docs: egress,
  }),
  'FL-AN-234': rule<{ gateway: string }>({
    severity: 'error',
    title: 'an egress gateway of both families',
    message: ({ gateway }) => `the egress gateway \`${gateway}\` has addresses of IPv4 and IPv6`,
    why: 'an Egress takes one address of a pool, of any family in it: the other one would leave as it is',
    help: () => 'make two gateways, one for each family, and a policy for each',
    docs: egress,
  }),
  'FL-AN-235': rule<{ policy: string }>({
    severity: 'error',
    title: 'exceptions of one egress policy',
    message: ({ policy }) => `Antrea has no exceptions for the policy \`${policy}\` alone`,
    why: 'its agents except ranges from all Egresses or from none',
    help: () => 'leave out `except`, and write `egress: {exceptCIDRs: […]}` in `cni.antrea.agentConfig`',
    docs: egress,
  }),
  'FL-AN-236': rule<{ gateway: string; users: number; size: number }>({
    severity: 'error',
    title: 'more egress policies than addresses',
    message: ({ gateway, users, size }) =>
      `${users} policies leave through the egress gateway \`${gateway}\`, which has ${size} ${size === 1 ? 'address' : 'addresses'}`,
    why: 'each Egress takes an address of its own; one that gets none does nothing, and its traffic leaves with that of any node',
    help: () => 'add addresses, or put what shares an address into one policy',
    docs: egress,
  }),
  'FL-AN-238': rule<{ gateway: string; prefixLength: number }>({
    severity: 'error',
    title: 'a subnet of one address',
    message: ({ gateway, prefixLength }) => `${gateway}/${prefixLength} is no subnet`,
    why: "Antrea's webhook refuses a prefix as long as the address",
    help: () => 'write the prefix length of the network that the router is in',
    docs: egress,
  }),
  'FL-AN-239': rule<{ name: string }>({
    severity: 'error',
    title: 'a pool and an egress gateway of one name',
    message: ({ name }) => `the egress gateway \`${name}\` and a pool of addresses have one name`,
    why: 'both become an ExternalIPPool, and one would overwrite the other',
    help: () => 'rename one of them',
  }),
  'FL-AN-240': rule<{ range: string; gateway: string; prefixLength: number }>({
    severity: 'error',
    title: 'addresses outside of their subnet',
    message: ({ range, gateway, prefixLength }) => `${range} is not in the subnet of ${gateway}/${prefixLength}`,
    why: "Antrea's webhook refuses a pool that is not inside of its subnet",
    help: () => 'mend `addresses`, or `gateway` and `prefixLength` of `subnet`',
    docs: egress,
  }),
  'FL-AN-241': rule<{ gate: string; what: string }>({
    severity: 'error',
    title: 'a feature gate of Antrea that is off',
    message: ({ gate, what }) => `${what} needs Antrea's feature gate \`${gate}\`, which is off`,
    why: 'agents pass over the resource without it',
    help: ({ gate }) => `write \`${gate}: true\` in \`cni.antrea.featureGates\``,
    docs: 'https://antrea.io/docs/v2.7.0/docs/feature-gates/',
  }),
  'FL-AN-242': rule<{ policy: string; range: string; gateway: string }>({
    severity: 'error',
    title: 'a policy for a family that its gateway has not',
    message: ({ policy, range, gateway }) =>
      `the policy \`${policy}\` is for ${range}, and the egress gateway \`${gateway}\` has no address of that family`,
    why: 'that traffic would leave with addresses of any node',
    help: () => 'leave the range out, or name a gateway of that family in a policy of its own',
    docs: egress,
  }),
  'FL-BGP-011': rule({
    severity: 'error',
    title: 'egress addresses advertised by Cilium',
    message: () => 'Cilium advertises no egress addresses',
    why: 'its egress gateways leave with addresses that are on the nodes already, and announce nothing',
    help: () => 'leave out `egress`, and let the router know the way to those addresses',
  }),
  'FL-OBS-103': rule({
    severity: 'error',
    title: 'latencies that only Antrea measures',
    message: () => '`observability.latency` needs `cni.antrea`',
    why: 'nothing in the cluster would measure it',
    help: () => 'leave it out; agents of Cilium have latencies between nodes among their metrics: `metrics: true`',
  }),
} as const;
