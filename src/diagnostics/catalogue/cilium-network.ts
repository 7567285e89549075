import { rule } from '../rule';

const encryption = 'https://docs.cilium.io/en/v1.20/security/network/encryption-wireguard/';

/** Sections of the spec that Cilium does not bring together: FL-CIL-007 and on, FL-BGP-050 and on. */
export const ciliumNetworkRules = {
  'FL-CIL-007': rule({
    severity: 'error',
    title: 'egress gateways without IPv4',
    message: () => 'egress gateways of Cilium need IPv4, and pods have none',
    why: 'packets reach a gateway in a tunnel over IPv4: the agent does not start without it',
    help: () => 'add an IPv4 range to `pods.cidrs`',
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/',
  }),
  'FL-CIL-008': rule({
    severity: 'warning',
    title: 'egress gateways in a mesh',
    message: () => 'egress gateways of Cilium serve pods of their own cluster alone',
    why: 'pods of other clusters of the mesh leave by their own gateways, or by none',
    help: () => 'give each cluster of the mesh gateways and policies of its own',
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/#incompatibility-with-other-features',
  }),
  'FL-CIL-009': rule<{ replicas: number; nodes: number }>({
    severity: 'error',
    title: 'more operators than nodes',
    message: ({ replicas, nodes }) => `${replicas} operators need as many nodes, and there are ${nodes} at most`,
    why: 'no two of them run on one node: the Deployment never becomes healthy, and Argo CD waits for it',
    help: ({ nodes }) => `write \`cni: {cilium: {operator: {replicas: ${Math.min(2, nodes)}}}}\``,
    docs: 'https://docs.cilium.io/en/v1.20/internals/cilium_operator/',
  }),
  'FL-CIL-010': rule<{ what: string; instead: string }>({
    severity: 'warning',
    title: 'traffic from outside that nodes pass on unencrypted',
    message: ({ what }) => `${what} passes traffic from outside on to other nodes without encryption`,
    why: 'packets leave before WireGuard sees them, although `encryption.nodes` asks for it',
    help: ({ instead }) => `${instead}, or count on TLS between client and pod`,
    docs: encryption,
  }),
  'FL-CIL-011': rule<{ mtu: number }>({
    severity: 'error',
    title: 'packets too long for XDP on AWS',
    message: ({ mtu }) => `acceleration \`native\` takes packets up to 3498 bytes on AWS, and nodes.mtu is ${mtu}`,
    why: 'the driver of its network cards refuses the program, and the agent does not start',
    help: () => 'write `acceleration: best-effort`, or `nodes: {mtu: 3498}`',
    docs: 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/',
  }),
  'FL-CIL-012': rule<{ what: string }>({
    severity: 'warning',
    title: 'a local traffic policy with layer 2 announcements',
    message: ({ what }) => `${what} is \`Local\`, and every pool is announced by layer 2`,
    why: 'a node without a pod of the Service may answer for its address, and drops what arrives',
    help: () => 'write `externalTrafficPolicy: Cluster`, or announce a pool by BGP',
    docs: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/#limitations',
  }),
  'FL-BGP-050': rule<{ peer: string; keepalive: number; hold: number }>({
    severity: 'warning',
    title: 'a hold time that forgives nothing',
    message: ({ peer, keepalive, hold }) =>
      `the peer \`${peer}\` gives up after ${hold} s, less than three signs of life at ${keepalive} s`,
    why: 'one or two packets lost end the session, and with it all routes (RFC 4271, 10)',
    help: ({ hold }) => `write \`keepaliveTimeSeconds: ${Math.floor(hold / 3)}\``,
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/',
  }),
  'FL-BGP-060': rule<{ peer: string; address: string }>({
    severity: 'warning',
    title: 'a peer behind a router',
    message: ({ peer, address }) =>
      `the peer \`${peer}\` at ${address} is outside of nodes.cidrs, and has no \`ebgpMultihop\``,
    why: 'packets to a peer of another system end at the first router: no session begins, unless nodes are in its network too',
    help: () => 'write `ebgpMultihop: 2`, or more where it is further, or add the network of the peer to `nodes.cidrs`',
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#ebgp-multihop',
  }),
  'FL-BGP-061': rule<{ peer: string; address: string; family: 4 | 6 }>({
    severity: 'warning',
    title: 'a peer of a family that nodes lack',
    message: ({ peer, address, family }) =>
      `the peer \`${peer}\` has the IPv${family} address ${address}, and the cluster has no other one of IPv${family}`,
    why: 'a node without an address of that family never reaches it: no session begins, and nothing is announced there',
    help: ({ family }) =>
      `write the address by which the peer is reached, or add the nodes' IPv${family} range to \`nodes.cidrs\``,
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/#bgp-peers',
  }),
  'FL-BGP-051': rule({
    severity: 'error',
    title: 'pod ranges that no node has',
    message: () => '`pods: true` advertises nothing with `pods.ipam: eni`',
    why: 'pods take addresses of the VPC one by one, and nodes have no ranges of their own',
    help: () => 'remove `pods`: the VPC routes them already',
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/',
  }),
};
