import type { LoadedSpec } from '../../spec/loaded-spec';
import { type AddressUse, addressUses } from '../addresses/address-uses';

/** One cluster of a fleet and its addresses. */
export interface FleetCluster extends LoadedSpec {
  readonly uses: readonly FleetUse[];
}

/** A use of addresses, and whose it is. */
export interface FleetUse extends AddressUse {
  readonly cluster: FleetCluster;
}

/** A cluster of a fleet, of its spec. An API server behind the cluster's virtual address is that address. */
export function fleetCluster(spec: LoadedSpec): FleetCluster {
  const uses = addressUses(spec.model);
  const vip = uses.find(({ kind }) => kind === 'vip')?.range;
  const cluster = { ...spec, uses: [] as FleetUse[] };
  for (const use of uses) {
    const again = use.kind === 'api-server' && use.range.first === vip?.first && use.range.family === vip.family;
    if (!again) cluster.uses.push({ ...use, cluster });
  }
  return cluster;
}
