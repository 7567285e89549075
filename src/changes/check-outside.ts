import { type Finding, finding } from '../diagnostics/finding';
import { same } from '../diagnostics/value-at';
import type { Change } from './change';

/** What machines outside of the cluster know it by: addresses of Services, source addresses, routes. */
export function checkOutside(change: Change): Finding[] {
  return [...otherServices(change), ...otherSource(change), ...withdrawn(change)];
}

/** A Service that a pool does not select any more loses its address (Cilium, operator/pkg/lbipam). */
function otherServices({ before, after }: Change): Finding[] {
  const pools = after.model.loadBalancer?.pools ?? [];
  return (before.model.loadBalancer?.pools ?? []).flatMap((old, index) => {
    const place = pools.findIndex(({ name }) => name === old.name);
    const now = pools[place];
    if (!now?.serviceSelector || same(old.serviceSelector, now.serviceSelector)) return [];
    const also = [{ path: `/spec/loadBalancer/pools/${index}`, label: 'before' }];
    return [
      finding('FL-UPG-205', { pool: now.name }, { path: `/spec/loadBalancer/pools/${place}/serviceSelector`, also }),
    ];
  });
}

/** A gateway of Cilium leaves with the address of its nodes. */
function otherSource({ before, after }: Change): Finding[] {
  const gateways = after.model.egress?.implementation === 'cilium' ? after.model.egress.gateways : [];
  return (before.model.egress?.gateways ?? []).flatMap((old, index) => {
    const place = gateways.findIndex(({ name }) => name === old.name);
    const now = gateways[place];
    if (!now) return [];
    const of = ({ address, interface: device, nodes }: typeof now) => [address, device, nodes];
    if (same(of(old), of(now))) return [];
    const also = [{ path: `/spec/egress/gateways/${index}`, label: 'before' }];
    return [finding('FL-UPG-206', { gateway: now.name }, { path: `/spec/egress/gateways/${place}`, also })];
  });
}

/** Peers are told of withdrawals at once; what peers have to do with it is told by itself. */
function withdrawn({ before, after }: Change): Finding[] {
  const [was, is] = [before.model.bgp, after.model.bgp];
  if (!was || !is) return [];
  const about = ({ pods = false, services = [], egress = false, selector }: (typeof is.advertise)[number]) => [
    ...(pods ? ['pod ranges'] : []),
    ...services.map((kind) => `${kind} ${JSON.stringify(selector)}`),
    ...(egress ? ['egress addresses'] : []),
  ];
  const told = new Set(is.advertise.flatMap(about));
  return was.advertise.flatMap((old, index) => {
    const lost = about(old).filter((one) => !told.has(one));
    if (lost.length === 0) return [];
    const what = [...new Set(lost.map((one) => one.replace(/ [{].*/, '')))];
    const also = [{ path: `/spec/bgp/advertise/${index}`, label: 'before' }];
    return [finding('FL-UPG-207', { what }, { path: '/spec/bgp/advertise', also })];
  });
}
