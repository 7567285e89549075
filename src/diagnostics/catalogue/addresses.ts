import { rule } from '../rule';

const clusterPool = 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/cluster-pool/';

export interface Unreadable {
  readonly text: string;
  readonly problem: string;
  readonly instead: string | undefined;
}

const instead = (args: Unreadable) => (args.instead === undefined ? undefined : `write "${args.instead}"`);

/** How addresses are written, and whether they go together: FL-CIDR-nnn. */
export const addressRules = {
  'FL-CIDR-001': rule<Unreadable>({
    severity: 'error',
    title: 'not an IP address',
    message: ({ text, problem }) => `"${text}" is not an IP address: ${problem}`,
    why: 'programs differ in how they read such a text, and some read another address',
    help: instead,
  }),
  'FL-CIDR-002': rule<Unreadable>({
    severity: 'error',
    title: 'not a CIDR',
    message: ({ text, problem }) => `"${text}" is not a CIDR: ${problem}`,
    why: 'programs differ in how they read such a text, and some read another range',
    help: instead,
  }),
  'FL-CIDR-003': rule<Unreadable>({
    severity: 'error',
    title: 'not a range of addresses',
    message: ({ text, problem }) => `"${text}" is not a range of addresses: ${problem}`,
    why: 'programs differ in how they read such a text, and some read another range',
    help: (args) => instead(args) ?? 'write a CIDR, or the first and the last address: `10.0.10.200-10.0.10.220`',
  }),
  'FL-CIDR-102': rule<{ what: string; family: number }>({
    severity: 'error',
    title: 'several ranges of one family',
    message: ({ what, family }) => `${what} has more than one IPv${family} range`,
    why: 'Kubernetes takes one IPv4 and one IPv6 range, and its controller manager refuses more',
    help: () => 'keep one range a family',
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
  'FL-CIDR-107': rule<{ one: string; other: string }>({
    severity: 'error',
    title: 'addresses that are used twice',
    message: ({ one, other }) => `${one} and ${other} overlap`,
    why: 'an address would belong to two things, and traffic would reach one of them by chance',
    help: () => 'move one of them to a range of its own',
  }),
} as const;
