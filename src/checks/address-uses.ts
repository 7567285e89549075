import { type IpRange, parseRange } from '../address/range';
import type { ClusterModel } from '../spec/model';

/** A range of addresses, and what the spec uses it for. */
export interface AddressUse {
  readonly kind: 'pods' | 'other-cluster' | 'services' | 'nodes' | 'pool' | 'vip' | 'api-server' | 'egress' | 'tunnel';
  /** As a message names it: `the pool lan (10.0.10.0/28)`. */
  readonly what: string;
  readonly path: string;
  readonly range: IpRange;
}

/** Every range of addresses that a model uses, in the order of the spec. */
export function addressUses({
  kubernetes,
  nodes,
  pods,
  services,
  controlPlane,
  loadBalancer,
  egress,
  mesh,
}: ClusterModel): AddressUse[] {
  const use = (kind: AddressUse['kind'], name: string, text: string, path: string): AddressUse[] => {
    const range = parseRange(text);
    return 'error' in range ? [] : [{ kind, what: `${name} ${text}`, path, range }];
  };
  const cidrs = (kind: AddressUse['kind'], name: string, list: readonly string[], path: string) =>
    list.flatMap((cidr, index) => use(kind, name, cidr, `${path}/${index}`));
  return [
    // A name has no address that could be looked at here, and is left out.
    ...use('api-server', 'the API server at', kubernetes.apiServer?.host ?? '', '/spec/kubernetes/apiServer/host'),
    ...cidrs('nodes', 'the node range', nodes.cidrs, '/spec/nodes/cidrs'),
    ...cidrs('pods', 'the pod range', pods.cidrs, '/spec/pods/cidrs'),
    ...cidrs('services', 'the Service range', services.cidrs, '/spec/services/cidrs'),
    ...(mesh?.clusters ?? []).flatMap(({ name, podCIDRs }, index) =>
      cidrs('other-cluster', `the cluster \`${name}\` with`, podCIDRs, `/spec/mesh/clusters/${index}/podCIDRs`),
    ),
    ...use('vip', 'the virtual address', controlPlane.vip?.address ?? '', '/spec/controlPlane/vip/address'),
    ...(loadBalancer?.pools ?? []).flatMap(({ name, addresses }, index) =>
      cidrs('pool', `the pool \`${name}\` with`, addresses, `/spec/loadBalancer/pools/${index}/addresses`),
    ),
    ...(egress?.gateways ?? []).flatMap(({ name, addresses = [] }, index) =>
      cidrs('egress', `the egress gateway \`${name}\` with`, addresses, `/spec/egress/gateways/${index}/addresses`),
    ),
    ...(['ipv4', 'ipv6'] as const).flatMap((family) =>
      use(
        'tunnel',
        'the tunnel of EgressGateway with',
        egress?.egressGateway?.tunnel.cidrs[family] ?? '',
        `/spec/egress/egressGateway/tunnel/cidrs/${family}`,
      ),
    ),
  ];
}
