import type { Endpoint, Port } from '../../policy/flows/endpoint';
import type { Policy } from '../../policy/policy';

/** A flow that nothing lets pass, at the end that stops it. */
export interface Missing {
  readonly direction: 'ingress' | 'egress';
  readonly subject: Endpoint;
  readonly peer: Endpoint;
  readonly ports: readonly Port[];
}

/** The policy that lets a flow pass, in the dialect of the one that stops it, as YAML in one line. */
export function missingRule(missing: Missing, stops: Policy): string {
  if (stops.apiVersion === 'networking.k8s.io/v1') return flow(kubernetes(missing));
  return flow(stops.apiVersion === 'cilium.io/v2' ? cilium(missing) : antrea(missing));
}

const name = ({ direction, ports }: Missing) => `allow-${direction}-${ports[0]?.port ?? 'all'}`;

const labelsOf = (end: Endpoint): object =>
  'labels' in end && Object.keys(end.labels).length > 0 ? { matchLabels: end.labels } : {};
const namespaceOf = (end: Endpoint) => (end.kind === 'pod' ? end.namespace : undefined);
const byName = (namespace: string | undefined): object =>
  namespace === undefined ? {} : { matchLabels: { 'kubernetes.io/metadata.name': namespace } };

function kubernetes(missing: Missing): object {
  const { direction, subject, peer, ports } = missing;
  const selected = { namespaceSelector: byName(namespaceOf(peer)), podSelector: labelsOf(peer) };
  const rule = {
    ...(peer.kind === 'pod' && { [direction === 'ingress' ? 'from' : 'to']: [selected] }),
    ...(ports.length > 0 && { ports }),
  };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: name(missing), namespace: namespaceOf(subject) },
    spec: {
      podSelector: labelsOf(subject),
      policyTypes: [direction === 'ingress' ? 'Ingress' : 'Egress'],
      [direction]: [rule],
    },
  };
}

const entities: Readonly<Record<Exclude<Endpoint['kind'], 'pod'>, readonly string[]>> = {
  host: ['host', 'remote-node'],
  health: ['health'],
  'api-server': ['kube-apiserver', 'host', 'remote-node'],
  world: ['world'],
};

function cilium(missing: Missing): object {
  const { direction, subject, peer, ports } = missing;
  const way = direction === 'ingress' ? 'from' : 'to';
  const namespace = namespaceOf(peer);
  const pods =
    peer.kind === 'pod' && namespace !== undefined
      ? { [`${way}Endpoints`]: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': namespace, ...peer.labels } }] }
      : { [`${way}Entities`]: peer.kind === 'pod' ? ['cluster'] : entities[peer.kind] };
  const own = namespaceOf(subject);
  const [selector, selected] =
    subject.kind === 'host' ? ['nodeSelector', labelsOf(subject)] : ['endpointSelector', labelsOf(subject)];
  return {
    apiVersion: 'cilium.io/v2',
    kind: own === undefined ? 'CiliumClusterwideNetworkPolicy' : 'CiliumNetworkPolicy',
    metadata: { name: name(missing), ...(own !== undefined && { namespace: own }) },
    spec: {
      [selector]: subject.kind === 'health' ? { matchLabels: { 'reserved:health': '' } } : selected,
      enableDefaultDeny: { [direction]: false },
      [direction]: [
        {
          ...pods,
          ...(ports.length > 0 && {
            toPorts: [{ ports: ports.map(({ port, protocol }) => ({ port: `${port}`, protocol })) }],
          }),
        },
      ],
    },
  };
}

function antrea(missing: Missing): object {
  const { direction, subject, peer, ports } = missing;
  const pods = (end: Endpoint) => ({ namespaceSelector: byName(namespaceOf(end)), podSelector: labelsOf(end) });
  return {
    apiVersion: 'crd.antrea.io/v1beta1',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: name(missing) },
    spec: {
      tier: 'emergency',
      priority: 1,
      appliedTo: [pods(subject)],
      [direction]: [
        {
          action: 'Allow',
          ...(peer.kind === 'pod' && { [direction === 'ingress' ? 'from' : 'to']: [pods(peer)] }),
          ...(ports.length > 0 && { ports }),
        },
      ],
    },
  };
}

/** YAML in flow style; quotes are JSON's, which YAML reads too. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${scalar(key)}: ${flow(inner)}`)
      .join(', ')}}`;
  return typeof value === 'string' ? scalar(value) : String(value);
}

const scalar = (text: string) => (/^[a-zA-Z][-a-zA-Z0-9./]*$/.test(text) ? text : JSON.stringify(text));
