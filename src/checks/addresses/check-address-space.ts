import { contains, intervalSetOf, overlaps } from '../../address/interval-set';
import type { IpRange } from '../../address/range';
import {
  awsDefaultRange,
  riskyRanges,
  type SpecialRange,
  sharedRange,
  tenBlock,
  unusableRanges,
} from '../../address/special-ranges';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { type AddressKind, type AddressUse, addressUses } from './address-uses';
import { freeRangeFor } from './free-range-for';

const inside: readonly AddressKind[] = ['pods', 'services', 'tunnel'];
const outside: readonly AddressKind[] = ['vip', 'pool', 'egress'];
const own: ReadonlySet<AddressKind> = new Set(['nodes', ...inside, ...outside]);

/** No range has addresses that mean something else, and those that might are told of. */
export function checkAddressSpace(model: ClusterModel, uses = addressUses(model)): Finding[] {
  const free = freeRangeFor(uses);
  const nodes = uses.filter(({ kind }) => kind === 'nodes').map(({ range }) => range);
  return uses
    .filter(({ kind }) => own.has(kind))
    .flatMap((use) => {
      const { what, path, range } = use;
      const told = (special: SpecialRange) => ({ what, special, instead: free(use, nodes) });
      const unusable = first(unusableRanges, range);
      if (unusable) return [finding('FL-CIDR-120', told(unusable), { path })];
      const risky = riskOf(model, use);
      return risky ? [finding('FL-CIDR-121', told(risky), { path })] : [];
    });
}

function riskOf({ kubernetes: { distribution }, nodes }: ClusterModel, { kind, range }: AddressUse) {
  // GKE takes the reserved range for pods and nodes, and routes it.
  const risky = first(
    riskyRanges.filter(({ text }) => distribution !== 'gke' || text !== '240.0.0.0/4'),
    range,
  );
  if (risky) return risky;
  if (inside.includes(kind)) {
    if (contains(intervalSetOf([range]), tenBlock.range)) return tenBlock;
    // A VPC whose ranges the spec tells of is checked against them.
    if (distribution === 'eks' && nodes.cidrs.length === 0) return first([awsDefaultRange], range);
  }
  return outside.includes(kind) ? first([sharedRange], range) : undefined;
}

function first(specials: readonly SpecialRange[], range: IpRange): SpecialRange | undefined {
  const addresses = intervalSetOf([range]);
  return specials.find((special) => overlaps(addresses, special.range));
}
