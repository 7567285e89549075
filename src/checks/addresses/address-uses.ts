import { type IpRange, parseRange } from '../../address/range';
import type { ClusterModel } from '../../spec/model';
import { claimedAddresses } from './claimed-addresses';

/** What addresses are used for, with how a message begins that names one such range. */
export const addressKinds = {
  'api-server': 'the API server at',
  nodes: 'the node range',
  pods: 'the pod range',
  source: 'the pod range of the CNI that is left',
  services: 'the Service range',
  'other-cluster': 'the cluster',
  'mesh-peer': 'the mesh API server of the cluster',
  vip: 'the virtual address',
  pool: 'the pool',
  router: 'the router',
  'node-address': 'the egress gateway',
  egress: 'the egress gateway',
  tunnel: 'the tunnel of EgressGateway with',
  internal: 'what is kept for',
} as const;

export type AddressKind = keyof typeof addressKinds;

/** A range of addresses, and what the spec uses it for. */
export interface AddressUse {
  readonly kind: AddressKind;
  /** The name of the pool, gateway, router or cluster that it belongs to; what an internal one is for. */
  readonly owner?: string;
  /** The range as it was written. */
  readonly text: string;
  readonly range: IpRange;
  /** As a message names it: ``the pool `lan` with 10.0.10.0/28``. */
  readonly what: string;
  readonly path: string;
}

/** Every range of addresses that a model uses, in the order of the spec; what is kept on nodes comes last. */
export function addressUses(model: ClusterModel): AddressUse[] {
  const { cni, kubernetes, nodes, pods, services, controlPlane, loadBalancer, bgp, egress, mesh, migration } = model;
  const tunnels = egress?.egressGateway?.tunnel.cidrs;
  return [
    // A name has no address that could be looked at here, and is left out.
    ...use('api-server', kubernetes.apiServer?.host, '/spec/kubernetes/apiServer/host'),
    ...list('nodes', nodes.cidrs, '/spec/nodes/cidrs'),
    ...list('pods', pods.cidrs, '/spec/pods/cidrs'),
    // Antrea takes the old ranges over with the nodes that have them.
    ...Object.entries((cni.cilium && migration?.from) || {}).flatMap(([name, { cidrs }]) =>
      list('source', cidrs, `/spec/migration/from/${name}/cidrs`),
    ),
    ...list('services', services.cidrs, '/spec/services/cidrs'),
    ...(mesh?.clusters ?? []).flatMap(({ name, podCIDRs, addresses }, index) => [
      ...list('other-cluster', podCIDRs, `/spec/mesh/clusters/${index}/podCIDRs`, name),
      ...list('mesh-peer', addresses, `/spec/mesh/clusters/${index}/addresses`, name),
    ]),
    ...use('vip', controlPlane.vip?.address, '/spec/controlPlane/vip/address'),
    ...(loadBalancer?.pools ?? []).flatMap(({ name, addresses }, index) =>
      list('pool', addresses, `/spec/loadBalancer/pools/${index}/addresses`, name),
    ),
    ...(bgp?.peers ?? []).flatMap(({ name, address }, index) =>
      use('router', address, `/spec/bgp/peers/${index}/address`, name),
    ),
    ...(egress?.gateways ?? []).flatMap(({ name, address, addresses = [], subnet }, index) => [
      ...use('node-address', address, `/spec/egress/gateways/${index}/address`, name),
      ...list('egress', addresses, `/spec/egress/gateways/${index}/addresses`, name),
      ...use('router', subnet?.gateway, `/spec/egress/gateways/${index}/subnet/gateway`, name),
    ]),
    ...(['ipv4', 'ipv6'] as const).flatMap((family) =>
      use('tunnel', tunnels?.[family], `/spec/egress/egressGateway/tunnel/cidrs/${family}`),
    ),
    ...claimedAddresses(model).flatMap(({ text, purpose, path }) => use('internal', text, path, purpose)),
  ];
}

function list(kind: AddressKind, texts: readonly string[], path: string, owner?: string): AddressUse[] {
  return texts.flatMap((text, index) => use(kind, text, `${path}/${index}`, owner));
}

function use(kind: AddressKind, text = '', path: string, owner?: string): AddressUse[] {
  const range = parseRange(text);
  if ('error' in range) return [];
  const of = owner === undefined ? '' : kind === 'internal' ? ` ${owner}` : ` \`${owner}\` with`;
  return [
    { kind, ...(owner !== undefined && { owner }), text, range, what: `${addressKinds[kind]}${of} ${text}`, path },
  ];
}
