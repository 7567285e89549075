interface Session {
  readonly node: string;
  readonly localASN: number;
  readonly address: string;
  readonly asn: number;
  readonly port?: number | undefined;
  /** Hops to the peer, where it is not next door. */
  readonly hops?: number | undefined;
  readonly restartSeconds?: number | undefined;
}

/** What a network does, in words that fit any back end; cases and readers say it with the same ones. */
export const say = {
  proxy: 'balances Services in place of kube-proxy',
  flows: 'records flows',
  masquerade: 'hides pods behind their node',
  wireguard: 'encrypts by WireGuard what pods send to other nodes',
  wireguardNodes: 'encrypts by WireGuard what nodes send to other nodes',
  ipsec: 'encrypts by IPsec what pods send to other nodes',
  latency: 'measures latencies between nodes',
  ingress: 'serves Ingress',
  gatewayAPI: 'serves Gateway API',
  relay: 'shows flows of all nodes',
  routed: 'leaves packets between nodes to the network',
  tunnel: (protocol: string, port?: number) =>
    `carries packets between nodes in ${protocol}${port ? ` on port ${port}` : ''}`,
  podRange: (range: string, length: number) => `gives nodes a /${length} each of ${range} for pods`,
  pool: (range: string) => `hands out ${range}`,
  layer2: (range: string, node: string) => `answers for ${range} from ${node}`,
  session: ({ node, localASN, address, asn, port = 179, hops = 1, restartSeconds }: Session) =>
    [
      `${node} of ${localASN} peers with ${address} of ${asn}`,
      ...(port === 179 ? [] : [`on port ${port}`]),
      ...(hops === 1 ? [] : [`${hops} hops away`]),
      ...(restartSeconds === undefined ? [] : [`and is waited for ${restartSeconds} s`]),
    ].join(' '),
  timers: (address: string, hold: number, keepalive: number, retry: number) =>
    `gives up ${address} after ${hold} s, is heard each ${keepalive} s, tries again after ${retry} s`,
  told: (what: string, attributes: string) => `tells routers ${what}${attributes}`,
  egress: (pod: string, destination: string, node: string, address: string) =>
    `${pod} reaches ${destination} through ${node} as ${address}`,
  policy: (kind: string, namespace: string, name: string) => `holds the ${kind} ${namespace}/${name}`,
  closed: (to: string, port: string, ...senders: readonly string[]) =>
    `closes ${to} on ${port} to ${senders.join(', ')}`,
  perhaps: (to: string, port: string, atom: string, ...senders: readonly string[]) =>
    `closes ${to} on ${port} to ${senders.join(', ')} but for ${atom}`,
} as const;
