import { rule } from '../rule';

const k3sNetwork = 'https://docs.k3s.io/networking/basic-network-options';
const bringYourOwn = 'https://learn.microsoft.com/azure/aks/use-byo-cni';

/** What a distribution does not let a network do: FL-DST-nnn. */
export const distributionRules = {
  'FL-DST-101': rule<{ distribution: string; cni: string; instead: string }>({
    severity: 'error',
    title: 'a CNI that this distribution does not take',
    message: ({ distribution, cni }) => `Fairlead does not install ${cni} on ${distribution}`,
    why: 'its nodes would keep the network that they came with, beside agents that wait for pods',
    help: ({ instead }) => instead,
  }),
  'FL-DST-102': rule<{ distribution: string; who: string; instead: string }>({
    severity: 'error',
    title: 'a virtual address for a control plane that is not ours',
    message: ({ distribution, who }) => `${distribution} has no use for \`controlPlane.vip\`: ${who}`,
    why: 'kube-vip would find no node to run on or fight over the address, and nobody could rely on it',
    help: ({ instead }) => `remove it${instead}`,
  }),
  'FL-DST-103': rule<{ distribution: string }>({
    severity: 'error',
    title: 'kube-vip as a static pod without a kubeconfig',
    message: ({ distribution }) => `kube-vip cannot run as a static pod on ${distribution}`,
    why: 'a static pod reads `/etc/kubernetes/admin.conf`, which kubeadm alone writes: it would never start',
    help: () => 'write `runAs: daemonset`; the first server has its API server before the address is needed',
    docs: 'https://kube-vip.io/docs/usage/k3s/',
  }),
  'FL-DST-104': rule<{ distribution: string; reason: string }>({
    severity: 'error',
    title: 'a CNI beside one that cannot be left node by node',
    message: ({ distribution, reason }) => `\`cni.cilium.standby\` leads nowhere on ${distribution}: ${reason}`,
    why: 'a migration that begins here cannot be finished, and its nodes lose their pods half-way',
    help: () => 'create a new cluster with this CNI from the start, without `standby`, and move the workloads to it',
    docs: k3sNetwork,
  }),
  'FL-DST-105': rule({
    severity: 'error',
    title: 'native routing in a network that does not know the pods',
    message: () => 'with a CNI of your own, Azure has no routes to pods: `routing.mode: native` does not work on AKS',
    why: 'packets between pods of two nodes would be dropped by the virtual network',
    help: () => 'write `routing: {mode: tunnel}`',
    docs: bringYourOwn,
  }),
  'FL-DST-106': rule<{ ipam: string }>({
    severity: 'error',
    title: 'pod addresses that AKS does not hand out',
    message: ({ ipam }) => `\`pods.ipam: ${ipam}\` waits for addresses that AKS gives to no node`,
    why: 'with a CNI of your own AKS divides no ranges: agents wait for ever, and no node becomes ready',
    help: () => 'write `pods: {ipam: cluster-pool, cidrs: [10.244.0.0/16]}`',
    docs: bringYourOwn,
  }),
  'FL-DST-107': rule<{ what: string; distribution: string; instead: string }>({
    severity: 'error',
    title: 'announcements by ARP in the network of a cloud',
    message: ({ what, distribution }) =>
      `${what} announces addresses by ARP, which the network below ${distribution} does not pass on`,
    why: 'the network answers ARP itself, for the addresses of its interfaces alone: the announced ones are unreachable',
    help: ({ instead }) => `remove it: ${instead} answers for Services of type LoadBalancer`,
    docs: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/',
  }),
  'FL-DST-108': rule<{ what: string; reserved: string }>({
    severity: 'error',
    title: 'a range that AKS keeps for itself',
    message: ({ what, reserved }) => `${what} overlaps ${reserved}, which AKS uses itself`,
    why: 'AKS refuses such a cluster, or parts of it become unreachable',
    help: () => 'choose a range apart from 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16 and 192.0.2.0/24',
    docs: bringYourOwn,
  }),
  'FL-DST-109': rule<{ distribution: string; router: string }>({
    severity: 'warning',
    title: 'BGP in the network of a cloud',
    message: ({ distribution, router }) =>
      `no router below ${distribution} speaks BGP, except where ${router} is set up`,
    why: 'without one the sessions never come up, and nothing is announced',
    help: ({ router }) => `peer with the addresses of ${router}, or remove \`bgp\``,
    docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/how-it-works.html',
  }),
  'FL-DST-110': rule<{ distribution: string; what: string }>({
    severity: 'error',
    title: 'addresses of AWS on nodes that are not of AWS',
    message: ({ distribution, what }) => `\`${what}\` takes addresses of AWS, and ${distribution} does not run there`,
    why: 'nobody finds a network interface of AWS, and no pod gets an address',
    help: ({ what }) => `remove \`${what}\``,
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/eni/',
  }),
  'FL-DST-111': rule<{ field: string; help: string }>({
    severity: 'error',
    title: 'Antrea on GKE beside what Google does there',
    message: ({ field }) => `Antrea on GKE does not go with \`${field}\` as it is`,
    why: 'Google gives nodes their pod ranges, routes them and runs kube-proxy: Antrea works with native routing on top of that alone',
    help: ({ help }) => help,
    docs: 'https://antrea.io/docs/v2.7.0/docs/gke-installation/',
  }),
} as const;
