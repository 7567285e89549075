import { addressSet } from '../address/address-set';
import { familiesOf } from '../address/families-of';
import { formatRange } from '../address/format-range';
import { intersect } from '../address/interval-set';
import { parseRange } from '../address/range';
import { rangesOf } from '../address/ranges-of';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import type { Change } from './change';

/** Addresses in an object that a webhook watches: an ExternalIPPool of Antrea, or a gateway of EgressGateway. */
interface Guarded {
  readonly by: 'Antrea' | 'EgressGateway';
  readonly what: string;
  readonly path: string;
  readonly addresses: readonly string[];
}

/**
 * What webhooks refuse to take from a pool, or to give to another one while the first is there: Argo CD prunes last
 * (Antrea, pkg/controller/externalippool/validate.go; EgressGateway, pkg/egressgateway/egress_gateway_webhook.go).
 */
export function checkGuardedRanges({ before, after }: Change): Finding[] {
  const old = guarded(before.model);
  return guarded(after.model).flatMap((now) => {
    const own = old.find(({ by, what }) => by === now.by && what === now.what);
    const gone = old.filter(({ by, what }) => by === now.by && what !== now.what && !has(after.model, by, what));
    return [...(own ? kept(own, now) : []), ...gone.flatMap((other) => takenOver(other, now))];
  });
}

function kept(own: Guarded, { by, what, path, addresses }: Guarded): Finding[] {
  const also = [{ path: own.path, label: 'before' }];
  if (by === 'Antrea') {
    const kept = addresses.map(canonical);
    const lost = own.addresses.filter((text) => !kept.includes(canonical(text)));
    return lost.length > 0 ? [finding('FL-UPG-407', { what, lost }, { path, also })] : [];
  }
  return familiesOf(addresses)
    .filter((family) => !familiesOf(own.addresses).includes(family))
    .map((family) => finding('FL-UPG-408', { what, family }, { path, also }));
}

function takenOver(other: Guarded, { by, what, path, addresses }: Guarded): Finding[] {
  const [range] = rangesOf(intersect(addressSet(other.addresses), addressSet(addresses)));
  if (!range) return [];
  const also = [{ path: other.path, label: 'before' }];
  return [finding('FL-UPG-409', { by, what, other: other.what, range: formatRange(range) }, { path, also })];
}

function guarded({ loadBalancer, egress }: ClusterModel): Guarded[] {
  const pools = loadBalancer?.implementation === 'antrea' ? loadBalancer.pools : [];
  const gateways = egress && egress.implementation !== 'cilium' ? egress.gateways : [];
  const by = egress?.implementation === 'antrea' ? 'Antrea' : 'EgressGateway';
  return [
    ...pools.map(
      ({ name, addresses }, index): Guarded => ({
        by: 'Antrea',
        what: `the pool \`${name}\``,
        path: `/spec/loadBalancer/pools/${index}/addresses`,
        addresses,
      }),
    ),
    ...gateways.map(
      ({ name, addresses = [] }, index): Guarded => ({
        by,
        what: `the egress gateway \`${name}\``,
        path: `/spec/egress/gateways/${index}/addresses`,
        addresses,
      }),
    ),
  ];
}

const has = (model: ClusterModel, by: Guarded['by'], what: string) =>
  guarded(model).some((one) => one.by === by && one.what === what);

function canonical(text: string): string {
  const range = parseRange(text);
  return 'error' in range ? text : formatRange(range);
}
