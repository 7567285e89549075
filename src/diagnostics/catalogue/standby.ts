import { rule } from '../rule';

const docs = 'https://docs.cilium.io/en/v1.20/installation/k8s-install-migration/';

/** Cilium beside another CNI, before it takes over: FL-STB-1nn. */
export const standbyRules = {
  'FL-STB-101': rule({
    severity: 'error',
    title: 'Services without kube-proxy beside another CNI',
    message: () => '`services.proxy: cni` and `cni.cilium.standby` exclude each other',
    why: 'pods of the other CNI count on kube-proxy until the last node is taken over, and only that way is documented',
    help: () => 'write `services: {proxy: kube-proxy}`, and `cni` when the other CNI is gone',
    docs,
  }),
  'FL-STB-102': rule<{ ipam: string }>({
    severity: 'error',
    title: 'pod ranges of another CNI',
    message: ({ ipam }) => `with \`pods.ipam: ${ipam}\` both CNIs would give out the same addresses`,
    why: 'the routing table of a node tells the two networks apart by their ranges',
    help: () => 'write `pods: {ipam: cluster-pool, cidrs: […]}` with a range that the other CNI does not use',
    docs,
  }),
  'FL-STB-103': rule<{ mode: string }>({
    severity: 'error',
    title: 'no tunnel between two networks',
    message: ({ mode }) => `\`routing.mode: ${mode}\` has not been tried beside another CNI`,
    why: "packets of both networks find each other over Cilium's own tunnel; the network knows nothing of its range",
    help: () => 'write `routing: {mode: tunnel, tunnelPort: 8473}`',
    docs,
  }),
  'FL-STB-104': rule<{ protocol: string; port: number }>({
    severity: 'warning',
    title: 'a tunnel on the usual port',
    message: ({ protocol, port }) => `${protocol} on port ${port} may be the tunnel of the other CNI too`,
    why: 'a node has one tunnel of a protocol on a port: agents would fail to make theirs',
    help: () => 'write `routing: {tunnelPort: 8473}`, or whatever the other CNI does not use',
    docs,
  }),
  'FL-STB-105': rule({
    severity: 'warning',
    title: 'policies that nobody enforces yet',
    message: () => 'Cilium enforces no policy while it stands by',
    why: 'it knows pods of the other CNI by no labels: what policies allow would be dropped',
    help: () => 'count on them once `cni.cilium.standby` is gone',
    docs,
  }),
  'FL-STB-106': rule<{ by: string }>({
    severity: 'warning',
    title: 'a service mesh on nodes that change their CNI',
    message: ({ by }) => `${by} keeps what it set up under the other CNI until its proxies start anew`,
    why: 'traffic of pods that moved is redirected by rules of the CNI that they left',
    help: () => 'restart the agents of the mesh on each node, then its workloads, as soon as the node is taken over',
    docs,
  }),
} as const;
