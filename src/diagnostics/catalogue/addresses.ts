import { rule } from '../rule';

const clusterPool = 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/cluster-pool/';

export interface Unreadable {
  readonly text: string;
  readonly problem: string;
  readonly instead: string | undefined;
}

const instead = (args: Unreadable) => (args.instead === undefined ? undefined : `write "${args.instead}"`);

export interface Special {
  readonly what: string;
  readonly special: { readonly text: string; readonly name: string; readonly source: string };
  /** The next range of its size that is free. */
  readonly instead: string | undefined;
}

export interface BetweenClusters {
  readonly one: string;
  readonly other: string;
  /** The next range for `other` that is free in all of them. */
  readonly instead: string | undefined;
}

const apart = ({ other, instead }: Pick<BetweenClusters, 'other' | 'instead'>) =>
  instead === undefined
    ? 'move one of them to a range of its own'
    : `move one of them to a range of its own: ${instead} is free for ${other}`;

const special = 'https://www.rfc-editor.org/rfc/rfc6890';

const overlapsSpecial = ({ what, special: { text, name, source } }: Special) =>
  `${what} has addresses of ${text}, which is ${name} (${source})`;

const elsewhere = ({ instead }: Special) =>
  instead === undefined
    ? 'choose addresses of your own, or a part of the private ones: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fd00::/8'
    : `the next free range of its size is ${instead}`;

/** How addresses are written, and whether they go together: FL-CIDR-nnn; between clusters: FL-ADDR-nnn. */
export const addressRules = {
  'FL-CIDR-001': rule<Unreadable>({
    severity: 'error',
    title: 'not an IP address',
    message: ({ text, problem }) => `"${text}" is not an IP address: ${problem}`,
    why: 'programs differ in how they read such a text, and some read another address',
    help: instead,
    docs: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.2',
  }),
  'FL-CIDR-002': rule<Unreadable>({
    severity: 'error',
    title: 'not a CIDR',
    message: ({ text, problem }) => `"${text}" is not a CIDR: ${problem}`,
    why: 'programs differ in how they read such a text, and some read another range',
    help: instead,
    docs: 'https://www.rfc-editor.org/rfc/rfc4632#section-3.1',
  }),
  'FL-CIDR-003': rule<Unreadable>({
    severity: 'error',
    title: 'not a range of addresses',
    message: ({ text, problem }) => `"${text}" is not a range of addresses: ${problem}`,
    why: 'programs differ in how they read such a text, and some read another range',
    help: (args) => instead(args) ?? 'write a CIDR, or the first and the last address: `10.0.10.200-10.0.10.220`',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/',
  }),
  'FL-CIDR-102': rule<{ what: string; family: number }>({
    severity: 'error',
    title: 'several ranges of one family',
    message: ({ what, family }) => `${what} has more than one IPv${family} range`,
    why: 'Kubernetes takes one IPv4 and one IPv6 range, and its controller manager refuses more',
    help: () => 'keep one range a family',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
  }),
  'FL-CIDR-103': rule<{ pods: string; services: string }>({
    severity: 'error',
    title: 'pods and Services of different families',
    message: ({ pods, services }) => `pods have ${pods} and Services have ${services}`,
    why: 'a Service reaches only pods that have an address of its family',
    help: () => 'give both the same families',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
  }),
  'FL-CIDR-104': rule<{ cidr: string; mask: number }>({
    severity: 'error',
    title: 'a node range larger than the whole',
    message: ({ cidr, mask }) => `a range of /${mask} for each node does not fit into ${cidr}`,
    why: 'no node would get a range, and no pod an address',
    help: () => 'write a larger range, or a longer prefix into pods.nodeMaskSize',
    docs: clusterPool,
  }),
  'FL-CIDR-105': rule<{ family: number; nodes: number; room: bigint }>({
    severity: 'error',
    title: 'too few ranges for the nodes',
    message: ({ family, nodes, room }) =>
      `the IPv${family} pod ranges have room for ${room} nodes, and there are ${nodes}`,
    why: 'the nodes that come last get no range, and their pods no address',
    help: () => 'write a larger range, or a longer prefix into pods.nodeMaskSize',
    docs: clusterPool,
  }),
  'FL-CIDR-106': rule<{ cidr: string; mask: number }>({
    severity: 'error',
    title: 'too many ranges to keep count of',
    message: ({ cidr, mask }) => `${cidr} divided into /${mask} is more than 65536 node ranges`,
    why: 'the allocators of Kubernetes and Cilium refuse to divide an IPv6 range by more than 16 bits',
    help: ({ cidr }) => `write \`nodeMaskSize: {ipv6: ${Math.min(128, Number(cidr.split('/')[1]) + 16)}}\` or less`,
    docs: clusterPool,
  }),
  'FL-CIDR-107': rule<{ one: string; other: string; moved: string | undefined; instead: string | undefined }>({
    severity: 'error',
    title: 'addresses that are used twice',
    message: ({ one, other }) => `${one} and ${other} overlap`,
    why: 'an address would belong to two things, and traffic would reach one of them by chance',
    help: ({ moved, instead }) =>
      instead === undefined
        ? 'move one of them to a range of its own'
        : `move one of them to a range of its own: ${instead} is free for ${moved}`,
  }),
  'FL-CIDR-120': rule<Special>({
    severity: 'error',
    title: 'addresses that mean something else',
    message: overlapsSpecial,
    why: 'systems and routers treat such addresses as what they mean, and Kubernetes refuses most of them as endpoints',
    help: elsewhere,
    docs: special,
  }),
  'FL-CIDR-121': rule<Special>({
    severity: 'warning',
    title: 'addresses that others may use',
    message: overlapsSpecial,
    why: 'where the other use is in reach, packets go there, and no agent tells',
    help: elsewhere,
    docs: special,
  }),
  'FL-CIDR-122': rule<{ family: number; nodes: number; room: bigint }>({
    severity: 'error',
    title: 'too few addresses for the nodes',
    message: ({ family, nodes, room }) =>
      `the IPv${family} node ranges have ${room} addresses for ${nodes} nodes, without what pools and others take of them`,
    why: 'the nodes that come last get no address, or one that a Service has already',
    help: () => 'write a larger range into nodes.cidrs, or take pools and virtual addresses from elsewhere',
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/cluster-pool/',
  }),
  'FL-CIDR-123': rule<{ what: string; address: string; cidr: boolean }>({
    severity: 'error',
    title: "a network's own address",
    message: ({ what, address }) => `${what} has ${address}, which is the node network's own`,
    why: 'the first address of a network names it and the last one is for broadcasts: no neighbour sends packets for one machine there',
    help: ({ cidr }) => `leave it out${cidr ? ', or write `allowFirstLastIPs: false`' : ''}`,
    docs: 'https://www.rfc-editor.org/rfc/rfc919#section-7',
  }),
  'FL-CIDR-124': rule<{ family: number }>({
    severity: 'error',
    title: 'Services first of a family that nodes do not have',
    message: ({ family }) => `Services are IPv${family} first, and no node range is`,
    why: 'the API server does not start: the address that it advertises must be of the first family of Services',
    help: ({ family }) => `put the range of the nodes' family first, or an IPv${family} range into nodes.cidrs`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
  }),
  'FL-CIDR-125': rule<{ pool: string; family: number }>({
    severity: 'error',
    title: 'a pool of a family that Services do not have',
    message: ({ pool, family }) => `the pool \`${pool}\` has IPv${family} addresses, and Services have none`,
    why: 'the API server refuses a Service of a family that has no range, so none would ever take such an address',
    help: ({ family }) => `add an IPv${family} range to services.cidrs, or remove the addresses`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
  }),
  'FL-CIDR-126': rule<{ services: number; room: bigint }>({
    severity: 'error',
    title: 'too few addresses for the Services',
    message: ({ services, room }) => `the pools have ${room} addresses for ${services} Services that the spec makes`,
    why: 'the Services that come last wait for an address for ever, and so does the sync of Argo CD',
    help: () => 'write more addresses into the pools',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/',
  }),
  'FL-CIDR-127': rule<{ gateway: string; address: string }>({
    severity: 'error',
    title: 'an address that no pool has',
    message: ({ gateway, address }) => `the Gateway \`${gateway}\` asks for ${address}, which no pool hands out`,
    why: 'its Service waits for the address for ever, and so does the sync of Argo CD',
    help: () => 'ask for an address of a pool, or add it to one',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/',
  }),
  'FL-CIDR-130': rule<{ family: number; key: string; mask: number }>({
    severity: 'error',
    title: 'node ranges without room for pods',
    message: ({ family, mask }) => `a node's IPv${family} range of /${mask} has no address for a pod`,
    why: 'its first and last address are not given, and the node takes one or two for itself',
    help: ({ key, family }) => `write \`nodeMaskSize: {${key}: ${family === 4 ? 24 : 120}}\`, the default`,
    docs: clusterPool,
  }),
  'FL-CIDR-131': rule<{ range: string; nodes: number; room: bigint }>({
    severity: 'error',
    title: 'too few ends of the tunnel for the nodes',
    message: ({ range, nodes, room }) =>
      `the tunnel of EgressGateway with ${range} has room for ${room} nodes of ${nodes}`,
    why: 'the nodes that come last get no address in it, and their pods do not reach their egress gateway',
    help: () => 'write a larger range',
    docs: 'https://spidernet-io.github.io/egressgateway/usage/Install/',
  }),
  'FL-CIDR-132': rule<{ gateway: string; other: string; address: string }>({
    severity: 'error',
    title: 'an address for two Gateways',
    message: ({ gateway, other, address }) => `the Gateways \`${gateway}\` and \`${other}\` both ask for ${address}`,
    why: 'one Service has an address: the other one waits for it for ever, and so does the sync of Argo CD',
    help: () => 'ask for an address of its own, or make the listeners those of one Gateway',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#sharing-keys',
  }),
  'FL-CIDR-133': rule<{ gateway: string; address: string; pool: string }>({
    severity: 'error',
    title: 'an address of a pool for others',
    message: ({ gateway, address, pool }) =>
      `the Gateway \`${gateway}\` asks for ${address} of the pool \`${pool}\`, whose \`serviceSelector\` does not select it`,
    why: 'its Service waits for the address for ever, and so does the sync of Argo CD',
    help: () => 'give the Gateway the labels that the pool selects, or ask for an address of a pool that does',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#service-selectors',
  }),
  'FL-CIDR-134': rule<{ pool: string; ipv4: bigint; ipv6: bigint }>({
    severity: 'warning',
    title: 'fewer IPv6 addresses than IPv4 ones',
    message: ({ pool, ipv4, ipv6 }) =>
      `the pool \`${pool}\` has ${ipv4} IPv4 and ${ipv6} IPv6 address${ipv6 === 1n ? '' : 'es'}`,
    why: 'a Service of two families takes one of each: when the IPv6 ones are gone it waits for one, and so does the sync of Argo CD',
    help: ({ ipv4 }) => `give the pool at least ${ipv4} IPv6 addresses`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
  }),
  'FL-ADDR-001': rule<BetweenClusters>({
    severity: 'error',
    title: 'an address of two clusters in one network',
    message: ({ one, other }) => `${one} and ${other} overlap, and both clusters are in one network`,
    why: 'machines of both answer for the address, or a router sends its packets to either: connections break by chance',
    help: ({ other, instead }) =>
      `${apart({ other, instead })}; clusters that are in two networks say so with a name in nodes.network`,
  }),
  'FL-ADDR-002': rule<BetweenClusters>({
    severity: 'error',
    title: 'an address of two clusters in one mesh',
    message: ({ one, other }) => `${one} and ${other} overlap, and both clusters are in one mesh`,
    why: 'the clusters of a mesh reach pods and nodes of each other by address, so packets go to the wrong one of them',
    help: apart,
    docs: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/#prerequisites',
  }),
  'FL-ADDR-003': rule<{ name: string; said: readonly string[]; real: readonly string[] }>({
    severity: 'warning',
    title: "another cluster's pods have other addresses",
    message: ({ name, said, real }) =>
      `the pods of \`${name}\` are said to have ${said.join(' and ')}, and its spec gives them ${real.join(' and ')}`,
    why: 'addresses are held against what is said here, and whoever chooses the next range goes by it',
    help: ({ real }) =>
      `write \`podCIDRs: [${real.map((cidr) => (cidr.includes(':') ? `"${cidr}"` : cidr)).join(', ')}]\``,
  }),
} as const;
