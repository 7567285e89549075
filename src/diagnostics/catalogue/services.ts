import { rule } from '../rule';

const kubeProxyFree = 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/';
const dns = 'https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/';

/** Services, routing and the data plane: FL-SVC-nnn, FL-RTE-nnn, FL-BW-nnn, FL-KRN-nnn, FL-MESH-nnn. */
export const serviceRules = {
  'FL-SVC-101': rule<{ host: string | undefined }>({
    severity: 'error',
    title: 'no way to the API server',
    message: () => 'kubernetes.apiServer is missing, and services.proxy is `cni`',
    why: 'without kube-proxy the agents make the kubernetes Service work, so they cannot reach the API server through it',
    help: ({ host }) =>
      host === undefined
        ? 'write `kubernetes: {apiServer: {host: …}}` with an address of the API server that every node reaches'
        : `write \`kubernetes: {apiServer: {host: ${host}}}\``,
    docs: kubeProxyFree,
  }),
  'FL-SVC-120': rule<{ host: string; range: string }>({
    severity: 'error',
    title: 'an API server behind a Service',
    message: ({ host, range }) => `the API server is said to be at ${host}, an address of Services (${range})`,
    why: 'the CNI makes Services work, and needs the API server before: it would wait for itself',
    help: () => 'write an address of the API server itself, or of a load balancer before it, that every node reaches',
    docs: kubeProxyFree,
  }),
  'FL-SVC-123': rule<{ address: string; cidrs: readonly string[] }>({
    severity: 'error',
    title: "a cluster's DNS outside of the Services",
    message: ({ address, cidrs }) =>
      `the cluster's DNS is said to be at ${address}, and Services are in ${cidrs.join(', ')}`,
    why: 'the API server gives a Service no address but of its ranges, and pods would ask for names where nobody answers',
    help: () => 'write the address that the Service `kube-dns` has, or a range that holds it',
    docs: dns,
  }),
  'FL-SVC-124': rule<{ range: string; address: string }>({
    severity: 'error',
    title: "a Service range without room for the cluster's DNS",
    message: ({ range, address }) => `the range ${range} has no tenth address, ${address}, for the cluster's DNS`,
    why: 'installers give the DNS that address and stop where it is none',
    help: () => 'write a range of 16 addresses at least, or the address of the DNS in `services.dns`',
    docs: dns,
  }),
  'FL-SVC-125': rule<{ address: string }>({
    severity: 'error',
    title: "a cluster's DNS at the address of the API server",
    message: ({ address }) => `the cluster's DNS is said to be at ${address}`,
    why: 'the first address of a Service range is that of the API server, and the one before it is the range itself',
    help: () => 'write the address that the Service `kube-dns` has, mostly the tenth',
    docs: dns,
  }),
  'FL-SVC-121': rule<{ acceleration: string }>({
    severity: 'error',
    title: 'XDP in a tunnel over IPv6',
    message: ({ acceleration }) => `acceleration \`${acceleration}\` has no tunnel over IPv6, and pods have IPv6 alone`,
    why: 'the agent refuses to start',
    help: () => 'write `acceleration: disabled`, or `routing: {mode: native}`',
    docs: kubeProxyFree,
  }),
  'FL-SVC-122': rule<{ size: number; pods: number; workload: string }>({
    severity: 'warning',
    title: 'a Maglev table that is too small',
    message: ({ size, pods, workload }) => `a table of ${size} slots is small for the ${pods} pods of ${workload}`,
    why: 'with less than 100 slots a backend some get much more traffic than others, and more connections move when one goes',
    help: ({ pods }) => {
      const size = [16_381, 32_749, 65_521, 131_071].find((one) => one >= pods * 100);
      return size === undefined
        ? 'spread the pods over several Services: no table is larger than 131071'
        : `write \`maglevTableSize: ${size}\``;
    },
    docs: 'https://docs.cilium.io/en/v1.20/network/kubernetes/kubeproxy-free/#maglev-consistent-hashing',
  }),
  'FL-SVC-102': rule<{ feature: string }>({
    severity: 'error',
    title: 'a feature that needs services.proxy: cni',
    message: ({ feature }) => `${feature} needs services.proxy: cni`,
    why: "it is part of Cilium's replacement for kube-proxy, and without that nothing happens",
    help: () => 'write `services: {proxy: cni}` and take kube-proxy out of the cluster, or remove this',
    docs: kubeProxyFree,
  }),
  'FL-SVC-103': rule<{ mode: string; dispatch: string }>({
    severity: 'error',
    title: 'direct server return in a tunnel',
    message: ({ mode, dispatch }) => `load balancing mode \`${mode}\` in a tunnel cannot use dispatch \`${dispatch}\``,
    why: 'only Geneve carries the address of the Service through a tunnel; the agent refuses to start with another',
    help: () => 'write `dispatch: geneve` here and `protocol: geneve` in routing',
    docs: kubeProxyFree,
  }),
  'FL-SVC-104': rule<{ protocol: string }>({
    severity: 'error',
    title: 'geneve dispatch without Geneve',
    message: ({ protocol }) => `dispatch \`geneve\` needs routing.protocol \`geneve\`, not \`${protocol}\``,
    why: 'the agent refuses to start',
    help: () => 'write `routing: {protocol: geneve}`',
    docs: kubeProxyFree,
  }),
  'FL-SVC-105': rule<{ key: string; needs: string }>({
    severity: 'error',
    title: 'a setting without effect',
    message: ({ key, needs }) => `\`${key}\` does nothing without ${needs}`,
    why: 'a setting that is ignored looks as if it worked',
    help: ({ key, needs }) => `write ${needs}, or remove \`${key}\``,
    docs: kubeProxyFree,
  }),
  'FL-SVC-106': rule<{ what: string; by: string }>({
    severity: 'error',
    title: 'a setting that passes proxies by',
    message: ({ what, by }) => `${what} does not go with ${by}`,
    why: 'its CNI configuration would be removed, or Services be balanced before its proxies and weights come into play',
    help: ({ what }) => `remove ${what}`,
    docs: 'https://docs.cilium.io/en/v1.20/network/servicemesh/istio/',
  }),
  'FL-SVC-107': rule({
    severity: 'error',
    title: 'probes of pods that masquerading breaks',
    message: () => 'masquerading in BPF does not go with Istio in ambient mode',
    why: 'Istio hands probes of the kubelet on from a link-local address, which BPF rewrites: pods never become ready',
    help: () =>
      'write `routing: {masquerade: iptables}`, and let EgressGateway do what egress gateways of Cilium would',
    docs: 'https://istio.io/latest/docs/ambient/install/platform-prerequisites/#cilium',
  }),
  'FL-RTE-101': rule({
    severity: 'error',
    title: 'a tunnel port without a tunnel',
    message: () => 'routing.tunnelPort does nothing with native routing',
    why: 'a setting that is ignored looks as if it worked',
    help: () => 'remove it, or write `mode: tunnel`',
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/routing/',
  }),
  'FL-BW-101': rule<{ needs: string }>({
    severity: 'error',
    title: 'BBR without BPF host routing',
    message: ({ needs }) => `congestion control \`bbr\` needs ${needs}`,
    why: 'BBR needs BPF host routing; where Cilium falls back to routing in the host, the agent refuses to start',
    help: ({ needs }) => `write ${needs}, or \`congestionControl: cubic\``,
    docs: 'https://docs.cilium.io/en/v1.20/network/kubernetes/bandwidth-manager/',
  }),
  'FL-KRN-101': rule<{ feature: string; needs: string; kernel: string }>({
    severity: 'error',
    title: 'a kernel that is too old',
    message: ({ feature, needs, kernel }) => `${feature} needs kernel ${needs}, and nodes.kernel is ${kernel}`,
    why: 'the agent refuses to start on an older kernel, or goes without what was asked for',
    docs: 'https://docs.cilium.io/en/v1.20/operations/system_requirements/',
  }),
  'FL-MESH-101': rule<{ name: string }>({
    severity: 'error',
    title: 'a name that Cilium does not take for a cluster',
    message: ({ name }) => `\`${name}\` cannot be the name of a cluster in a mesh`,
    why: 'Cilium takes at most 32 lower-case letters, digits and `-`, and keeps `default` for clusters without a mesh',
    help: () => 'write `cni: {cilium: {clusterName: …}}`',
    docs: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/',
  }),
} as const;
