import { familiesOf } from '../../address/families-of';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** Nodes, Services and what is handed to them go together by their families. */
export function checkAddressFamilies({ loadBalancer, nodes, services }: ClusterModel): Finding[] {
  const served = familiesOf(services.cidrs);
  if (served.length === 0) return [];
  const [first] = familiesOf(services.cidrs.slice(0, 1));
  const had = familiesOf(nodes.cidrs);
  return [
    ...(first !== undefined && had.length > 0 && !had.includes(first)
      ? [finding('FL-CIDR-124', { family: first }, { path: '/spec/services/cidrs/0' })]
      : []),
    ...(loadBalancer?.pools ?? []).flatMap(({ name, addresses }, index) =>
      addresses.flatMap((text, place) => {
        const [family] = familiesOf([text]);
        if (family === undefined || served.includes(family)) return [];
        const path = `/spec/loadBalancer/pools/${index}/addresses/${place}`;
        return [finding('FL-CIDR-125', { pool: name, family }, { path })];
      }),
    ),
  ];
}
