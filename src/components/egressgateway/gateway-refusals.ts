import { addressSet } from '../../address/address-set';
import { familiesOf } from '../../address/families-of';
import { sizeOf } from '../../address/interval-set';
import type { Family } from '../../address/ip';
import { type Finding, finding } from '../../diagnostics/finding';
import { groupSelector } from '../cilium/resources/group-selector';
import { isWithin } from './is-within';
import type { Egress, EgressGatewaySettings } from './settings';

type Gateway = Egress['gateways'][number];

/** The controller holds every address of a gateway in memory, one by one. */
const most = 65536n;

/** What gateways ask that the webhook refuses or EgressGateway cannot do. */
export function gatewayRefusals(s: EgressGatewaySettings): Finding[] {
  const { gateways } = s.egress;
  return [
    ...gateways.flatMap((gateway, index) => refusals(s, gateway, `/spec/egress/gateways/${index}`)),
    ...secondDefaults(gateways),
  ];
}

function refusals(s: EgressGatewaySettings, gateway: Gateway, path: string): Finding[] {
  const found: Finding[] = [];
  const nodes = groupSelector(s.model, gateway.nodes);
  if (nodes && Object.keys(nodes.matchLabels ?? {}).length + (nodes.matchExpressions?.length ?? 0) === 0)
    found.push(finding('FL-EG-004', { gateway: gateway.name, group: gateway.nodes }, { path: `${path}/nodes` }));
  return gateway.addresses ? [...found, ...poolRefusals(s, gateway, gateway.addresses, path)] : found;
}

function poolRefusals(s: EgressGatewaySettings, gateway: Gateway, addresses: readonly string[], path: string) {
  const { name, defaultAddresses = [] } = gateway;
  const set = addressSet(addresses);
  const size = (family: Family) => sizeOf(set, family);
  const found: Finding[] = [];
  for (const family of familiesOf(addresses)) {
    if (!s.families.includes(family))
      found.push(finding('FL-EG-006', { gateway: name, family }, { path: `${path}/addresses` }));
    if (size(family) > most)
      found.push(finding('FL-EG-012', { gateway: name, most: Number(most) }, { path: `${path}/addresses` }));
  }
  if (size(4) > 0n && size(6) > 0n && size(4) !== size(6))
    found.push(finding('FL-EG-007', { gateway: name, ipv4: size(4), ipv6: size(6) }, { path: `${path}/addresses` }));
  for (const [at, address] of defaultAddresses.entries())
    if (!isWithin([address], addresses))
      found.push(finding('FL-EG-008', { address }, { path: `${path}/defaultAddresses/${at}` }));
  if (familiesOf(defaultAddresses).length < defaultAddresses.length)
    found.push(finding('FL-EG-009', {}, { path: `${path}/defaultAddresses` }));
  const group = s.model.nodes.groups.find((one) => one.name === gateway.nodes);
  // An interface of their own may be in another network, of which the spec says nothing.
  if (!group?.interface && s.model.nodes.cidrs.length > 0 && !isWithin(addresses, s.model.nodes.cidrs))
    found.push(finding('FL-EG-030', { gateway: name }, { path: `${path}/addresses` }));
  return found;
}

function secondDefaults(gateways: readonly Gateway[]): Finding[] {
  const first = gateways.findIndex(({ clusterDefault }) => clusterDefault);
  return gateways.flatMap(({ name, clusterDefault }, index) => {
    if (!clusterDefault || index === first) return [];
    const also = [{ path: `/spec/egress/gateways/${first}/clusterDefault`, label: 'the first one' }];
    return [finding('FL-EG-011', { gateway: name }, { path: `/spec/egress/gateways/${index}/clusterDefault`, also })];
  });
}
