import { intervalSetOf, overlaps } from '../../address/interval-set';
import type { FleetUse } from '../fleet/fleet-cluster';
import { meshName } from '../fleet/mesh-name';

/** Whether one of two clusters says in `mesh.clusters` that pods of the other have its addresses: that is told there. */
export function declaredOverlap(one: FleetUse, other: FleetUse): boolean {
  return declares(one, other) || declares(other, one);
}

function declares({ cluster, range }: FleetUse, other: FleetUse): boolean {
  if (other.kind !== 'pods') return false;
  const name = meshName(other.cluster.model);
  const own = intervalSetOf([range]);
  return cluster.uses.some((use) => use.kind === 'other-cluster' && use.owner === name && overlaps(own, use.range));
}
