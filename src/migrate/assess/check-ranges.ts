import { addressSet } from '../../address/address-set';
import { formatRange } from '../../address/format-range';
import { contains, intervalSetOf } from '../../address/interval-set';
import { rangesIn } from '../../address/ranges-in';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { sourceOf } from '../source-of';
import type { Facts } from './facts';
import type { FoundRange } from './range-facts';

/** The ranges that run are those that the spec knows, and no node stands in the new one. */
export function checkRanges(model: ClusterModel, { podRanges, serviceRanges, nodes }: Facts): Finding[] {
  const { migration, pods, services } = model;
  const source = migration && sourceOf(migration);
  const fresh = rangesIn(pods.cidrs);
  const findings = unknown(serviceRanges, services.cidrs).map((found) =>
    finding('FL-MIG-107', told(found), { path: '/spec/services/cidrs', related: [seen(found)] }),
  );
  if (!source) return findings;
  const field = `migration.from.${source.key}.cidrs`;
  const path = `/spec/migration/from/${source.key}/cidrs`;
  for (const found of unknown(podRanges, [...source.cidrs, ...pods.cidrs]))
    findings.push(finding('FL-MIG-106', { ...told(found), field }, { path, related: [seen(found)] }));
  for (const { name, addresses, place } of nodes)
    for (const address of addresses) {
      const range = fresh.find((one) => rangesIn([address]).some((ip) => contains(intervalSetOf([one]), ip)));
      if (range) findings.push(finding('FL-MIG-123', { node: name, address, range: formatRange(range) }, { place }));
    }
  return findings;
}

/** Those that lie not within `known`. */
function unknown(found: readonly FoundRange[], known: readonly string[]): FoundRange[] {
  const set = addressSet(known);
  return found.filter(({ range }) => rangesIn([range]).some((one) => !contains(set, one)));
}

const told = ({ range, said }: FoundRange) => ({ range, said });
const seen = ({ range, place }: FoundRange) => ({ place, label: range });
