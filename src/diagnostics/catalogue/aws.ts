import { rule } from '../rule';

const eni = 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/eni/';

/** Clusters of AWS: FL-EKS-1nn. */
export const awsRules = {
  'FL-EKS-101': rule({
    severity: 'error',
    title: 'a tunnel for addresses of the VPC',
    message: () => 'with `pods.ipam: eni` pods have addresses of the VPC, which routes them without a tunnel',
    why: 'the agent does not start with both',
    help: () => 'write `routing: {mode: native}`, or `pods: {ipam: cluster-pool}` for a network of its own in a tunnel',
    docs: eni,
  }),
  'FL-EKS-102': rule({
    severity: 'error',
    title: 'pod ranges beside those of the VPC',
    message: () => '`pods.cidrs` does nothing with `pods.ipam: eni`: pods take addresses of the subnets of the VPC',
    why: 'a setting that is ignored looks as if it worked',
    help: () =>
      'remove `pods.cidrs`; what should not be masqueraded goes into `routing.nativeCIDRs`, and `pods: {ipam: cluster-pool}` has ranges of its own',
    docs: eni,
  }),
  'FL-EKS-103': rule({
    severity: 'error',
    title: 'ranges that nobody divides',
    message: () => '`pods.ipam: kubernetes` waits for pod ranges that EKS gives to no node',
    why: 'the controller manager of EKS divides no ranges: agents wait for ever, and no node becomes ready',
    help: () => 'write `pods: {ipam: cluster-pool, cidrs: [10.244.0.0/16]}`, or with Cilium `pods: {ipam: eni}`',
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/eni/',
  }),
  'FL-EKS-104': rule({
    severity: 'error',
    title: 'a virtual address for a control plane that is not ours',
    message: () => 'AWS runs the control plane of EKS: there is no node that could bear `controlPlane.vip`',
    why: 'kube-vip would find no node to run on, and the address would answer nobody',
    help: () => "remove it and name the cluster's endpoint: `kubernetes: {apiServer: {host: …eks.amazonaws.com}}`",
    docs: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
  }),
  'FL-EKS-105': rule<{ what: string }>({
    severity: 'error',
    title: 'announcements by ARP in a VPC',
    message: ({ what }) => `${what} announces addresses by ARP, which a VPC does not pass on`,
    why: 'a VPC answers ARP itself, for addresses of its network interfaces alone: the announced ones are unreachable',
    help: () => 'remove it: the AWS Load Balancer Controller answers for Services of type LoadBalancer',
    docs: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/',
  }),
  'FL-EKS-106': rule({
    severity: 'warning',
    title: 'BGP in a VPC',
    message: () => 'a VPC has no router that speaks BGP, except where a VPC Route Server is set up',
    why: 'without a Route Server the sessions never come up, and nothing is announced',
    help: () => 'peer with the endpoints of a VPC Route Server, or remove `bgp`',
    docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html',
  }),
  'FL-EKS-107': rule({
    severity: 'error',
    title: 'interfaces for a masquerading that is not used',
    message: () => '`egress-masquerade-interfaces` is for masquerading by iptables, and BPF masquerades here',
    why: 'the agent does not start with both',
    help: () => 'name `devices` in its place, or write `routing: {masquerade: iptables}`',
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/masquerading/',
  }),
  'FL-EKS-108': rule<{ id: number }>({
    severity: 'error',
    title: 'a number in the mesh that pods with addresses of a VPC cannot bear',
    message: ({ id }) => `where pods have addresses of a VPC no cluster can have the number ${id}`,
    why: 'the eighth bit of the number is also a mark of AWS on packets: traffic that policies allow would be dropped',
    help: () => 'choose a number from 1 to 127, or in a mesh of 511 clusters from 256 to 383',
    docs: 'https://github.com/cilium/cilium/issues/21330',
  }),
  'FL-EKS-109': rule({
    severity: 'error',
    title: 'addresses of AWS without Cilium',
    message: () => '`pods.ipam: eni` is done by the operator of Cilium',
    why: 'nobody would give addresses to pods',
    help: () => 'write `cni: {cilium: {}}`, or another `pods.ipam`',
    docs: eni,
  }),
  'FL-EKS-110': rule<{ what: string }>({
    severity: 'error',
    title: 'what the CNI of AWS does itself',
    message: ({ what }) => `${what} does not go with \`cni.cilium.chaining\`: the CNI of AWS makes the pod network`,
    why: 'two would route, masquerade or encrypt the same packets: the agent does not start, or pods lose connections',
    help: () => 'remove it; without `chaining` Cilium makes the network itself, with `pods: {ipam: eni}` too',
    docs: 'https://docs.cilium.io/en/v1.20/installation/cni-chaining-aws-cni/',
  }),
  'FL-EKS-111': rule<{ chart: string; name: string }>({
    severity: 'warning',
    title: 'a webhook that the control plane of EKS does not reach',
    message: ({ name }) => `the webhook of ${name} runs on a pod network that the control plane of EKS does not reach`,
    why: 'AWS runs the API server in its own network, without a route to these pods: what the webhook should check is refused after a timeout',
    help: ({ chart }) =>
      `write \`${chart}: {values: {webhook: {hostNetwork: true}}}\` with a port that is free on nodes, and open that port for the control plane in their security group`,
    docs: 'https://docs.aws.amazon.com/eks/latest/userguide/alternate-cni-plugins.html',
  }),
} as const;
