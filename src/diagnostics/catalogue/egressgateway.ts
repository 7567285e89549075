import { rule } from '../rule';

const install = 'https://spidernet-io.github.io/egressgateway/usage/Install/';
const reference = 'https://spidernet-io.github.io/egressgateway/reference/EgressGateway/';

export interface Pair {
  readonly policy: string;
  readonly other: string;
}

/** What EgressGateway cannot do: FL-EG-nnn. */
export const egressGatewayRules = {
  'FL-EG-001': rule({
    severity: 'error',
    title: 'EgressGateway without its section',
    message: () => 'EgressGateway is the implementation, but `egress.egressGateway` is missing',
    why: 'its version and the certificate of its webhooks are chosen there',
    help: () => 'write `egressGateway: {}` for the defaults',
  }),
  'FL-EG-002': rule<{ implementation: string }>({
    severity: 'error',
    title: 'settings of EgressGateway for another implementation',
    message: ({ implementation }) => `\`egress.egressGateway\` has no effect: the implementation is ${implementation}`,
    why: 'a setting that is ignored looks as if it worked',
    help: () => 'write `implementation: egressgateway`, or remove the section',
  }),
  'FL-EG-004': rule<{ gateway: string; group: string }>({
    severity: 'error',
    title: 'an egress gateway on every node',
    message: ({ gateway, group }) => `the group \`${group}\` of the gateway \`${gateway}\` selects by nothing`,
    why: 'the webhook of EgressGateway refuses an empty selector',
    help: () => 'give the group labels',
    docs: reference,
  }),
  'FL-EG-005': rule<{ policy: string; gateway: string }>({
    severity: 'error',
    title: 'an egress gateway without addresses',
    message: ({ policy, gateway }) => `the gateway \`${gateway}\` has no addresses for the policy \`${policy}\``,
    why: 'the webhook refuses a policy that neither uses the address of the node nor finds one in its gateway',
    help: () => "write `addresses` at the gateway, or `allocation: node` at the policy for the node's own",
    docs: reference,
  }),
  'FL-EG-006': rule<{ gateway: string; family: number }>({
    severity: 'error',
    title: 'egress addresses of a family that pods do not have',
    message: ({ gateway, family }) => `the gateway \`${gateway}\` has IPv${family} addresses, and pods have none`,
    why: 'EgressGateway runs for the families of pods, and its webhook refuses others',
    help: ({ family }) => `name the IPv${family} range of pods in \`pods.cidrs\`, or remove these addresses`,
  }),
  'FL-EG-007': rule<{ gateway: string; ipv4: bigint; ipv6: bigint }>({
    severity: 'error',
    title: 'different numbers of IPv4 and IPv6 egress addresses',
    message: ({ gateway, ipv4, ipv6 }) => `the gateway \`${gateway}\` has ${ipv4} IPv4 and ${ipv6} IPv6 addresses`,
    why: 'EgressGateway gives them out in pairs, and its webhook refuses pools of different size',
    help: () => 'name as many of one family as of the other',
    docs: reference,
  }),
  'FL-EG-008': rule<{ address: string }>({
    severity: 'error',
    title: 'a default egress address that is not of its gateway',
    message: ({ address }) => `${address} is not one of the gateway's addresses`,
    why: 'the webhook of EgressGateway refuses such a default',
    help: () => 'choose one of `addresses`',
  }),
  'FL-EG-009': rule({
    severity: 'error',
    title: 'two egress addresses of one family',
    message: () => 'there is more than one address of a family here',
    why: 'a policy leaves with one address of each family',
    help: () => 'keep one IPv4 and one IPv6 address at most',
  }),
  'FL-EG-010': rule<{ address: string; gateway: string }>({
    severity: 'error',
    title: 'an egress address that its gateway does not have',
    message: ({ address, gateway }) => `${address} is not one of the addresses of the gateway \`${gateway}\``,
    why: 'the webhook of EgressGateway refuses the policy',
    help: () => 'choose one of the addresses of the gateway, or add it there',
  }),
  'FL-EG-011': rule<{ gateway: string }>({
    severity: 'error',
    title: 'two default egress gateways',
    message: ({ gateway }) => `\`${gateway}\` is a second default gateway of the cluster`,
    why: 'the webhook of EgressGateway takes one only',
    help: () => 'leave `clusterDefault` to one gateway',
  }),
  'FL-EG-012': rule<{ gateway: string; most: number }>({
    severity: 'error',
    title: 'too many egress addresses',
    message: ({ gateway, most }) => `the gateway \`${gateway}\` has more than ${most} addresses of one family`,
    why: 'the controller lists them one by one, in memory, at each look',
    help: () => 'name the few addresses that policies leave with',
  }),
  'FL-EG-013': rule<Pair>({
    severity: 'error',
    title: 'two egress policies for the same traffic',
    message: ({ policy, other }) => `\`${policy}\` and \`${other}\` can take the same packet, and neither comes first`,
    why: 'EgressGateway would let chance decide, anew whenever an agent starts',
    help: () => 'give one of them a lower `priority`, or keep their pods or destinations apart',
  }),
  'FL-EG-014': rule<Pair>({
    severity: 'error',
    title: 'two egress policies whose pods may be the same',
    message: ({ policy, other }) =>
      `\`${policy}\` and \`${other}\` have destinations in common, and some pods may be in both`,
    why: 'EgressGateway reads no priority, and only where all pods of the later policy are in the first one can its destinations be cut instead',
    help: () => 'keep their destinations apart, or let their selectors exclude each other by a label',
  }),
  'FL-EG-015': rule<{ policy: string }>({
    severity: 'error',
    title: 'an egress policy without effect',
    message: ({ policy }) => `policies of lower \`priority\` take all that \`${policy}\` would`,
    why: 'no packet is left for it, and no destination means every one to EgressGateway',
    help: () => 'remove it, or let it come first',
  }),
  'FL-EG-016': rule<{ policy: string }>({
    severity: 'error',
    title: 'an egress policy for the inside of the cluster',
    message: ({ policy }) => `no destination of \`${policy}\` is outside of the cluster and not excepted`,
    why: 'traffic inside the cluster must not leave through a gateway, and no destination means every one to EgressGateway',
    help: () => 'name ranges outside of pods, Services and nodes in `to`',
  }),
  'FL-EG-017': rule<{ namespace: string }>({
    severity: 'error',
    title: 'a policy of a namespace that selects namespaces',
    message: ({ namespace }) => `a policy in \`${namespace}\` takes the pods of \`${namespace}\` alone`,
    why: 'an EgressPolicy cannot select namespaces; the selector would have no effect',
    help: () => 'remove `from.namespaces`, or `namespace`',
  }),
  'FL-EG-018': rule({
    severity: 'error',
    title: 'a named egress address and a way to find one',
    message: () => '`allocation` has no effect where `addresses` are named',
    why: 'the webhook refuses the address of the node beside a named one, and the other ways are not asked',
    help: () => 'keep one of the two',
  }),
  'FL-EG-019': rule<{ range: string }>({
    severity: 'error',
    title: 'multicast through an egress gateway',
    message: ({ range }) => `${range} is multicast, which no egress gateway carries`,
    why: 'source addresses are rewritten for connections to one receiver only',
    help: () => 'remove it; pods that send multicast outside need the network of the node',
  }),
  'FL-EG-020': rule<{ least: number }>({
    severity: 'error',
    title: 'addresses move before a sign of life can arrive',
    message: ({ least }) => `an agent must be allowed at least ${least} s of silence`,
    why: 'agents and controller do not start with less than both periods together',
    help: ({ least }) => `write \`evictionTimeoutSeconds: ${least}\` or more, or shorter periods`,
    docs: 'https://spidernet-io.github.io/egressgateway/usage/EgressGatewayFailover/',
  }),
  'FL-EG-021': rule<{ group: string }>({
    severity: 'error',
    title: 'a group of nodes that the tunnel cannot select',
    message: ({ group }) => `the tunnel selects nodes by equal labels only, and the group \`${group}\` does not`,
    why: 'EgressGateway knows no other selector for the interface of the tunnel',
    help: () => 'select the group by `matchLabels`',
  }),
  'FL-EG-022': rule({
    severity: 'error',
    title: 'egress without the ranges of pods',
    message: () => 'EgressGateway does not find the pod ranges of this CNI, and `pods.cidrs` is empty',
    why: 'traffic from pod to pod could be sent out through a gateway',
    help: () => 'name the ranges in `pods.cidrs`, and those of Services in `services.cidrs`',
    docs: 'https://github.com/spidernet-io/egressgateway/issues/1715',
  }),
  'FL-EG-023': rule({
    severity: 'error',
    title: 'two certificates for the webhooks',
    message: () => '`issuer` has no effect where `secret` is named',
    why: 'a certificate is either made by cert-manager or brought by the Secret',
    help: () => 'keep one of the two',
  }),
  'FL-EG-024': rule({
    severity: 'error',
    title: "EgressGateway in a tunnel of Cilium's",
    message: () => 'EgressGateway works with native routing of Cilium only',
    why: 'packets in the tunnel pass by the iptables that mark them',
    help: () => 'write `routing.mode: native`, or `egress.implementation: cilium`',
    docs: install,
  }),
  'FL-EG-025': rule({
    severity: 'error',
    title: 'EgressGateway beside BPF masquerading',
    message: () => 'EgressGateway does not work where Cilium masquerades in BPF',
    why: 'pod addresses are rewritten before iptables sees the packets',
    help: () => 'write `routing.masquerade: iptables`, or `egress.implementation: cilium`',
    docs: 'https://github.com/spidernet-io/egressgateway/issues/1490',
  }),
  'FL-EG-026': rule({
    severity: 'error',
    title: 'EgressGateway with Antrea',
    message: () => 'EgressGateway does not support Antrea',
    why: 'packets of pods go through Open vSwitch and pass by the iptables that mark them',
    help: () => 'write `implementation: antrea`',
    docs: install,
  }),
  'FL-EG-027': rule({
    severity: 'warning',
    title: 'egress destinations that Spiderpool does not know',
    message: () => 'pods of Spiderpool reach the destinations of egress policies without passing the node',
    why: 'EgressGateway only sees packets to ranges in `hijackCIDR` of the SpiderCoordinator `default`',
    help: () =>
      'write `hijackCIDRs` with what the list has now, and Fairlead adds the destinations; running pods must be restarted once',
    docs: install,
  }),
  'FL-EG-028': rule<{ policy: string; missing: readonly string[] }>({
    severity: 'error',
    title: 'egress destinations that may be inside the cluster',
    message: ({ policy, missing }) =>
      `\`${policy}\` reaches into private ranges, and ${missing.map((one) => `\`${one}\``).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} empty`,
    why: 'EgressGateway sends all that a policy names through the gateway, the inside of the cluster too',
    help: () => 'name those ranges, and Fairlead keeps them out of the policy; or except them',
  }),
  'FL-EG-029': rule<{ port: number; name: string }>({
    severity: 'error',
    title: 'two tunnels on one port',
    message: ({ port, name }) => `UDP port ${port} is the tunnel's of ${name}`,
    why: 'two VXLAN devices cannot share a port: one of them does not come up',
    help: () => 'choose another port, such as 7789',
  }),
  'FL-EG-030': rule<{ gateway: string }>({
    severity: 'warning',
    title: 'egress addresses outside of the network of the nodes',
    message: ({ gateway }) => `addresses of the gateway \`${gateway}\` are not in \`nodes.cidrs\``,
    why: 'nodes answer for them by ARP and neighbour discovery, which only reach the network that a node is in',
    help: () => 'choose free addresses of that network, or name the interface that is in another one at the group',
  }),
} as const;
