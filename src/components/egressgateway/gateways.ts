import type { EgressGateway } from '../../../imports/egressgateway.spidernet.io';
import { addressSet } from '../../address/address-set';
import type { IntervalSet } from '../../address/interval-set';
import { type Family, formatIp } from '../../address/ip';
import { groupSelector } from '../cilium/resources/group-selector';
import { labelSelector } from '../cilium/resources/label-selector';
import type { Egress, EgressGatewaySettings } from './settings';

type Gateway = Egress['gateways'][number];

/** The gateways: their nodes, and the addresses that those give out. One whose group is not in the spec gives none. */
export function gateways({ model, egress }: EgressGatewaySettings): EgressGateway[] {
  return egress.gateways.flatMap((gateway): EgressGateway[] => {
    const nodes = groupSelector(model, gateway.nodes);
    if (!nodes) return [];
    const ippools = pools(gateway);
    return [
      {
        apiVersion: 'egressgateway.spidernet.io/v1beta1',
        kind: 'EgressGateway',
        metadata: { name: gateway.name },
        spec: {
          ...(gateway.clusterDefault && { clusterDefault: true }),
          ...(ippools && { ippools }),
          nodeSelector: { selector: labelSelector(nodes) },
        },
      },
    ];
  });
}

/** The default addresses are always named: the webhook would choose them by chance, and git would never agree. */
function pools({ addresses, defaultAddresses = [] }: Gateway): EgressGateway['spec']['ippools'] {
  if (!addresses) return undefined;
  const set = addressSet(addresses);
  const [ipv4, ipv6] = [rangesOf(set, 4), rangesOf(set, 6)];
  const named = addressSet(defaultAddresses);
  const first = (family: Family) => (named[family][0] ?? set[family][0])?.first ?? 0n;
  return {
    ...(ipv4.length > 0 && { ipv4, ipv4DefaultEIP: formatIp({ family: 4, value: first(4) }) }),
    ...(ipv6.length > 0 && { ipv6, ipv6DefaultEIP: formatIp({ family: 6, value: first(6) }) }),
  };
}

/** One form for all, however the spec writes them: what overlaps or touches is one range. */
function rangesOf(set: IntervalSet, family: Family): string[] {
  return set[family].map(({ first, last }) => {
    const [start, end] = [formatIp({ family, value: first }), formatIp({ family, value: last })];
    return first === last ? start : `${start}-${end}`;
  });
}
