import type { Family } from '../../address/ip';
import { formatRange, type IpRange } from '../../address/range';
import type { Place } from '../../diagnostics/place';
import type { LoadedSpec } from '../../spec/loaded-spec';
import { type AddressKind, addressUses } from './address-uses';
import { handedOut } from './handed-out';
import { usedAddresses } from './used-addresses';

/** One range of a cluster's address plan. */
export interface PlannedRange {
  readonly use: AddressKind;
  /** The pool, gateway, router or cluster that it belongs to; what an internal one is for. */
  readonly owner?: string;
  /** In canonical form. */
  readonly range: string;
  readonly family: Family;
  /** How many addresses it has. */
  readonly size: bigint;
  /** How many of them are gone by what the spec says; undefined where only the cluster knows. */
  readonly used?: bigint;
  /** How many of them are left to be given. */
  readonly free?: bigint;
  /** JSON pointer of the range in the spec. */
  readonly path: string;
  readonly place?: Place;
}

/** Every range of addresses that a spec uses, in the order of the spec. */
export function addressPlan({ model, place }: LoadedSpec): PlannedRange[] {
  const used = usedAddresses(model);
  const pools = new Map(model.loadBalancer?.pools.map((pool) => [pool.name, pool]));
  return addressUses(model).map((use) => {
    const { kind, owner, text, range, path } = use;
    const pool = kind === 'pool' && owner !== undefined ? pools.get(owner) : undefined;
    const given = (pool && handedOut(text, pool)) ?? range;
    const gone = used(use);
    const where = place(path);
    return {
      use: kind,
      ...(owner !== undefined && { owner }),
      range: formatRange(range),
      family: range.family,
      size: lengthOf(range),
      ...(gone !== undefined && { used: gone, free: lengthOf(given) > gone ? lengthOf(given) - gone : 0n }),
      path,
      ...(where && { place: where }),
    };
  });
}

const lengthOf = ({ first, last }: IpRange) => last - first + 1n;
