import { formatRange } from '../../address/format-range';
import type { Family } from '../../address/ip';
import type { IpRange } from '../../address/range';
import type { Place } from '../../diagnostics/place';
import type { LoadedSpec } from '../../spec/loaded-spec';
import { type AddressKind, addressUses } from './address-uses';
import { type DnsAddress, dnsAddress } from './dns-address';
import { handedOut } from './handed-out';
import { usedAddresses } from './used-addresses';

/** One range of a cluster's address plan. */
export interface PlannedRange {
  readonly use: AddressKind | 'dns';
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
  const rows = addressUses(model).map((use): PlannedRange => {
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
  const dns = dnsAddress(model);
  return rows.toSpliced(
    rows.findLastIndex(({ use }) => use === 'services') + 1,
    0,
    ...(dns ? [rowOf(dns, place)] : []),
  );
}

function rowOf({ range, path }: DnsAddress, placeOf: LoadedSpec['place']): PlannedRange {
  const place = placeOf(path);
  const { family } = range;
  return { use: 'dns', range: formatRange(range), family, size: 1n, used: 1n, free: 0n, path, ...(place && { place }) };
}

const lengthOf = ({ first, last }: IpRange) => last - first + 1n;
