import { addressSet } from '../../../address/address-set';
import { familiesOf } from '../../../address/families-of';
import { intersect, subtract } from '../../../address/interval-set';
import { type Finding, finding } from '../../../diagnostics/finding';
import { isWithin } from '../is-within';
import type { EgressGatewaySettings } from '../settings';
import type { Policy } from './requirements';

const multicast = ['224.0.0.0/4', 'ff00::/8'];

/** Where clusters take their own ranges from: RFC 1918, RFC 6598, RFC 4193. */
const usual = addressSet(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7']);

/** What policies ask that EgressGateway refuses or cannot do. */
export function policyRefusals(s: EgressGatewaySettings): Finding[] {
  return s.egress.policies.flatMap((policy, index) => {
    const path = `/spec/egress/policies/${index}`;
    return [
      ...fromRefusals(policy, path),
      ...addressRefusals(policy, path, s),
      ...multicastRefusals(policy, path),
      ...insideRefusals(policy, path, s),
    ];
  });
}

function fromRefusals({ namespace, from }: Policy, path: string): Finding[] {
  if (namespace === undefined || !from.namespaces) return [];
  return [finding('FL-EG-017', { namespace }, { path: `${path}/from/namespaces` })];
}

function addressRefusals({ name, gateway, addresses, allocation }: Policy, path: string, s: EgressGatewaySettings) {
  const pool = s.egress.gateways.find((one) => one.name === gateway)?.addresses;
  const found: Finding[] = [];
  if (addresses && allocation) found.push(finding('FL-EG-018', {}, { path: `${path}/allocation` }));
  if (addresses && familiesOf(addresses).length < addresses.length)
    found.push(finding('FL-EG-009', {}, { path: `${path}/addresses` }));
  if (!pool) {
    if (allocation === 'node') return found;
    const index = s.egress.gateways.findIndex((one) => one.name === gateway);
    // A gateway that is not there is reported as such.
    if (index < 0) return found;
    const also = [{ path: `/spec/egress/gateways/${index}`, label: 'this gateway' }];
    return [...found, finding('FL-EG-005', { policy: name, gateway }, { path: `${path}/gateway`, also })];
  }
  for (const [at, address] of (addresses ?? []).entries())
    if (!isWithin([address], pool))
      found.push(finding('FL-EG-010', { address, gateway }, { path: `${path}/addresses/${at}` }));
  return found;
}

function multicastRefusals({ to }: Policy, path: string): Finding[] {
  return to.flatMap((range, at) =>
    isWithin([range], multicast) ? [finding('FL-EG-019', { range }, { path: `${path}/to/${at}` })] : [],
  );
}

/** Where a policy names destinations, EgressGateway does not look whether they are inside the cluster. */
function insideRefusals({ name, to, except }: Policy, path: string, { model }: EgressGatewaySettings): Finding[] {
  const unknown = (['pods', 'services', 'nodes'] as const).filter((section) => model[section].cidrs.length === 0);
  const reached = intersect(subtract(addressSet(to), addressSet(except)), usual);
  if (unknown.length === 0 || reached[4].length + reached[6].length === 0) return [];
  const missing = unknown.map((section) => `${section}.cidrs`);
  return [finding('FL-EG-028', { policy: name, missing }, { path: `${path}/to` })];
}
