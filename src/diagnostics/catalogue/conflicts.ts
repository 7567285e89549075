import { rule } from '../rule';

/** What systems of one node or cluster take from each other: FL-CON-nnn. */
export const conflictRules = {
  'FL-CON-001': rule<{ distribution: string; implementation: string; class: string | undefined }>({
    severity: 'error',
    title: 'two who answer for one Service',
    message: ({ distribution, implementation }) =>
      `${implementation} and the load balancers of ${distribution} both answer for Services without a class`,
    why: 'both write an address into the Service, and take each other for an address to keep',
    help: ({ class: name, distribution }) =>
      name === undefined
        ? `remove \`loadBalancer\`: ${distribution} has load balancers of its own`
        : `write \`class: ${name}\`, and \`loadBalancerClass: ${name}\` in the Services that it is for`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class',
  }),
  'FL-CON-002': rule<{ peer: string; other: string; address: string }>({
    severity: 'error',
    title: 'two sessions to one router',
    message: ({ peer, other, address }) => `\`${peer}\` and \`${other}\` are both ${address}, for the same nodes`,
    why: 'a router takes one session from an address and refuses the second',
    help: () => 'keep one of them, or give them groups of nodes that do not overlap',
    docs: 'https://www.rfc-editor.org/rfc/rfc4271#section-6.8',
  }),
  'FL-CON-003': rule<{ implementation: string }>({
    severity: 'warning',
    title: 'two implementations of egress',
    message: ({ implementation }) =>
      `kube-vip and ${implementation} both give pods an address with which they leave the cluster`,
    why: 'a pod that both select leaves with the address of whichever rule comes first',
    help: () => 'leave egress to one of them, or keep their pods apart',
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/',
  }),
  'FL-CON-004': rule<{ protocol: string; port: number; one: string; other: string }>({
    severity: 'error',
    title: 'two listeners on one port of a node',
    message: ({ protocol, port, one, other }) => `${one} and ${other} both take ${protocol} port ${port} of a node`,
    why: 'the second one to start finds the port taken, and restarts for ever or stays without it',
    help: ({ one }) => `give ${one} another port`,
    docs: 'https://docs.cilium.io/en/v1.20/operations/system_requirements/#firewall-rules',
  }),
  'FL-CON-050': rule<{ listeners: readonly string[]; first: number; last: number }>({
    severity: 'warning',
    title: 'a port of a node among the NodePorts',
    message: ({ listeners, first, last }) => {
      const more = listeners.length > 3 ? ` and ${listeners.length - 3} more` : '';
      return `Services get ports from ${first} to ${last}, and one is that of ${listeners.slice(0, 3).join(', ')}${more}`;
    },
    why: 'a Service may get the port too: then one of the two is not reached, or does not start',
    help: () => 'choose a port outside of that range',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  }),
  'FL-CON-051': rule<{ what: string }>({
    severity: 'warning',
    title: 'a CNI that may take a virtual address for that of its node',
    message: ({ what }) =>
      `Calico takes the first address of a node that it finds, and ${what} puts more of them there`,
    why: 'a node of Calico with a virtual address as its own is not reached by others once the address moves',
    help: () =>
      'set `IP_AUTODETECTION_METHOD: kubernetes-internal-ip` where Calico is configured (the operator: `nodeAddressAutodetectionV4: {kubernetes: NodeInternalIP}`), and silence this with that as the reason',
    docs: 'https://docs.tigera.io/calico/latest/networking/ipam/ip-autodetection',
  }),
  'FL-CON-005': rule<{ pool: string; addresses: string }>({
    severity: 'warning',
    title: 'routes into the network of the nodes',
    message: ({ pool, addresses }) =>
      `${addresses} of the pool \`${pool}\` is announced by BGP and lies inside of nodes.cidrs`,
    why: 'machines in that network look for these addresses by ARP, which nobody answers',
    help: () => 'take addresses outside of nodes.cidrs, or write `announce: layer2`',
  }),
  'FL-CON-006': rule<{ who: string }>({
    severity: 'error',
    title: 'ARP beside IPVS without strictARP',
    message: ({ who }) => `${who} answers ARP, and so does every node for addresses that IPVS holds`,
    why: 'IPVS binds each Service address on every node: all of them answer, and traffic reaches one by chance',
    help: () => 'set `ipvs.strictARP: true` in the configuration of kube-proxy, and `strictARP: true` here',
    docs: 'https://kube-vip.io/docs/installation/#kube-proxy-in-ipvs-mode',
  }),
  'FL-CON-007': rule<{ address: string }>({
    severity: 'error',
    title: 'two who keep IPVS',
    message: ({ address }) => `kube-vip balances ${address} by IPVS, which kube-proxy keeps too`,
    why: 'kube-proxy removes virtual servers that it does not know: the API server is gone a few seconds later',
    help: ({ address }) =>
      `leave out \`controlPlane.vip.loadBalancing\`, or name ${address} in \`ipvs.excludeCIDRs\` of kube-proxy and in \`excludeCIDRs\` here`,
    docs: 'https://github.com/kube-vip/kube-vip/issues/745',
  }),
  'FL-CON-008': rule<{ mtu: number; left: number; taken: string }>({
    severity: 'error',
    title: 'too little left of a packet for IPv6',
    message: ({ mtu, left, taken }) => `of an MTU of ${mtu}, ${taken} leaves ${left} bytes to pods`,
    why: 'IPv6 needs 1280 bytes (RFC 8200, 5): the kernel takes the addresses off an interface with less',
    help: ({ mtu, left }) => `raise the MTU of the nodes to ${mtu + 1280 - left} or more`,
    docs: 'https://www.rfc-editor.org/rfc/rfc8200#section-5',
  }),
  'FL-CON-009': rule({
    severity: 'warning',
    title: 'BFD by kube-vip beside a routing daemon',
    message: () => 'kube-vip speaks BFD on UDP port 3784, and the routing daemon of the node may too',
    why: 'one process of a node has the port: the other one sees no neighbour and drops its sessions',
    help: () => 'leave out `bfd`, or announce both the control plane and Services in one mode',
    docs: 'https://www.rfc-editor.org/rfc/rfc5881#section-4',
  }),
  'FL-CON-010': rule<{ others: readonly string[] }>({
    severity: 'warning',
    title: 'marks and ports of tunnels of kube-vip',
    message: ({ others }) => `tunnels of kube-vip on the usual port 51820 get in the way of ${others.join(' and ')}`,
    why: 'kube-vip marks packets with 0x10000 plus the port: with 51820 these bits mean masquerade and drop to kube-proxy, a proxy to Cilium; and WireGuard of another system may have that port',
    help: () =>
      'let each tunnel in the Secret `wireguard` listen on a port from 12288 to 12543, whose bits nobody reads',
    docs: 'https://kube-vip.io/docs/modes/wireguard/',
  }),
  'FL-CON-012': rule<{ name: string }>({
    severity: 'warning',
    title: 'Ingresses without anybody to give them an address',
    message: ({ name }) => `Services of Ingresses have no class, and only those of class \`${name}\` get an address`,
    why: 'an Ingress with a Service of its own waits for an address for ever',
    help: ({ name }) =>
      `write \`mode: shared\`, or annotate each Ingress with \`ingress.cilium.io/loadbalancer-class: ${name}\``,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress-controllers/',
  }),
  'FL-CON-013': rule<{ workload: string }>({
    severity: 'error',
    title: 'an update that cannot begin',
    message: ({ workload }) => `no pod of ${workload} may be down, and none may be there in addition`,
    why: 'the API server refuses such a rollout: not one pod could be replaced',
    help: () => 'write `maxUnavailable: "1"` or more',
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  }),
  'FL-CON-014': rule<{ label: string; own: string; workload: string }>({
    severity: 'error',
    title: "a label that is Fairlead's own",
    message: ({ label, own, workload }) => `pods of ${workload} have the label \`${label}: ${own}\` already`,
    why: 'its selector, which cannot be changed, or monitors and policies stand on it: the other value would be lost',
    help: ({ label }) => `remove \`${label}\`, or use a key of your own`,
  }),
  'FL-CON-015': rule<{ annotation: string; workload: string }>({
    severity: 'error',
    title: "an annotation that is Fairlead's own",
    message: ({ annotation, workload }) => `pods of ${workload} have the annotation \`${annotation}\` already`,
    why: 'it changes with the configuration and so rolls the pods, which do not watch it; a fixed value stops that',
    help: ({ annotation }) => `remove \`${annotation}\``,
  }),
  'FL-CON-016': rule<{ version: string; system: string; least: string; because: string }>({
    severity: 'error',
    title: 'a Kubernetes that is too old',
    message: ({ version, system, least }) => `${system} needs Kubernetes ${least}, and this one is ${version}`,
    why: 'the API server refuses or drops fields that it does not know, and has none of the resources that came later',
    help: ({ least, because }) => `upgrade Kubernetes to ${least} or later: ${because}`,
    docs: 'https://docs.cilium.io/en/v1.20/network/kubernetes/compatibility/',
  }),
  'FL-CON-017': rule<{ workload: string }>({
    severity: 'error',
    title: 'a Linux program on Windows',
    message: ({ workload }) => `\`nodeSelector\` puts ${workload} on nodes with Windows`,
    why: 'the image is for Linux: its pods never start',
    help: () => 'write `kubernetes.io/os: linux`, or leave it out',
    docs: 'https://kubernetes.io/docs/concepts/windows/intro/',
  }),
  'FL-CON-018': rule({
    severity: 'error',
    title: 'traffic to a node without the pod',
    message: () => 'kube-vip chooses the node that answers for the address without asking where the pod is',
    why: 'with `externalTrafficPolicy: Local` a node drops what it has no pod for: the address answers by chance',
    help: () => 'write `externalTrafficPolicy: Cluster`, or `loadBalancer: {kubeVip: {perServiceElection: true}}`',
    docs: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy',
  }),
} as const;
