import { rule } from '../rule';

const refused = "Antrea's webhook or the API server refuses it, and the sync stops there";

/** Where the spec has what other kinds of Antrea say. */
const instead: Readonly<Record<string, string>> = {
  BGPPolicy: 'write it as `bgp`',
  ClusterGroup: 'name the file in `policies.files`',
  ClusterNetworkPolicy: 'name the file in `policies.files`',
  Egress: 'write it into `egress.policies`',
  ExternalIPPool: 'write it into `loadBalancer.pools` or `egress.gateways`',
  Group: 'name the file in `policies.files`',
  NetworkPolicy: 'name the file in `policies.files`',
  NodeLatencyMonitor: 'write `observability.latency: true`',
  PacketCapture: 'hand it to the cluster by hand: it runs once',
  SupportBundleCollection: 'hand it to the cluster by hand: it runs once',
  Tier: 'name the file in `policies.files`',
  Traceflow: 'hand it to the cluster by hand: it runs once',
};

/** Resources of Antrea that users hand in: FL-AN-3nn. */
export const antreaHandedInRules = {
  'FL-AN-301': rule<{ kind: string | undefined }>({
    severity: 'error',
    title: 'not a resource that is carried through for Antrea',
    message: ({ kind }) =>
      kind === undefined ? 'this is not a Kubernetes object' : `a \`${kind}\` cannot stand in \`cni.antrea.resources\``,
    why: 'only IPPool, TrafficControl, AntreaNodeConfig and FlowExporterDestination (or lists of them) are carried through; anything else would be lost',
    help: ({ kind }) =>
      kind !== undefined && Object.hasOwn(instead, kind) ? instead[kind] : 'take it out of the file',
    docs: 'https://antrea.io/docs/v2.7.0/docs/api/',
  }),
  'FL-AN-302': rule<{ value: string; problem: string; instead: string | undefined }>({
    severity: 'error',
    title: 'not an address or range',
    message: ({ value, problem }) => `${JSON.stringify(value)} cannot be read: ${problem}`,
    why: refused,
    help: ({ instead }) => (instead ? `write \`${instead}\`` : undefined),
    docs: 'https://antrea.io/docs/v2.7.0/docs/egress/',
  }),
  'FL-AN-303': rule<{ range: string }>({
    severity: 'error',
    title: 'ranges of a pool that overlap',
    message: ({ range }) => `${range} overlaps with an earlier range of the pool`,
    why: refused,
    help: () => 'leave the addresses out of one of the two',
    docs: 'https://antrea.io/docs/v2.7.0/docs/egress/',
  }),
  'FL-AN-304': rule({
    severity: 'error',
    title: 'redirection by ERSPAN',
    message: () => 'ERSPAN carries copies of packets: nothing can be redirected by it',
    why: 'the packets would be taken from the pods and come back from nowhere',
    help: () => 'write `action: Mirror`, or redirect by `geneve`, `vxlan`, `gre`, `device` or `ovsInternal`',
    docs: 'https://antrea.io/docs/v2.7.0/docs/traffic-control/',
  }),
  'FL-AN-305': rule<{ transport: string }>({
    severity: 'error',
    title: 'certificates for a transport without TLS',
    message: ({ transport }) => `\`tlsConfig\` does nothing with \`transport: ${transport}\``,
    why: 'flow records would go out readable, against what the resource seems to say',
    help: () => 'write `transport: tls`, or leave out `tlsConfig`',
    docs: 'https://antrea.io/docs/v2.7.0/docs/network-flow-visibility/',
  }),
  'FL-AN-306': rule<{ action: string }>({
    severity: 'error',
    title: 'a way back that is missing, or too much',
    message: ({ action }) =>
      action === 'Redirect'
        ? '`action: Redirect` needs a `returnPort`'
        : '`returnPort` does nothing with `action: Mirror`',
    why: 'what is redirected must come back to go on to its destination; what is mirrored is only copied',
    help: ({ action }) =>
      action === 'Redirect' ? 'add `returnPort`' : 'leave out `returnPort`, or write `action: Redirect`',
    docs: 'https://antrea.io/docs/v2.7.0/docs/traffic-control/',
  }),
  'FL-AN-307': rule({
    severity: 'error',
    title: 'a bridge that agents do not take',
    message: () => "the bridge in the agents' own file comes before this one, on every node",
    why: 'with `secondaryNetwork.ovsBridges` in their file agents never look at an AntreaNodeConfig',
    help: () => 'remove `secondaryNetwork.ovsBridges` from `cni.antrea.agentConfig`, or leave this out',
    docs: 'https://antrea.io/docs/v2.7.0/docs/secondary-network/',
  }),
} as const;
