import { overlappingPairs, type Rivals } from '../../address/overlapping-pairs';
import { type Finding, finding } from '../../diagnostics/finding';
import type { LoadedSpec } from '../../spec/loaded-spec';
import { addressRivals } from '../addresses/address-rivals';
import type { AddressKind } from '../addresses/address-uses';
import { declaredOverlap } from '../addresses/declared-overlap';
import { freeRangeFor } from '../addresses/free-range-for';
import { networksOf } from '../addresses/networks-of';
import { checkPeers } from '../check-peers';
import { checkMeshMembers } from './check-mesh-members';
import { clusterSetsOf } from './cluster-sets-of';
import { type FleetCluster, type FleetUse, fleetCluster } from './fleet-cluster';
import { meshesOf } from './meshes-of';

/** The clusters of one run among each other: those of one network or mesh use no address twice, those of one mesh agree. */
export function checkFleet(specs: readonly LoadedSpec[]): Finding[] {
  if (specs.length < 2) return [];
  const clusters = specs.map(fleetCluster);
  const told = new Set<string>();
  const check = (
    code: 'FL-ADDR-001' | 'FL-ADDR-002',
    members: readonly FleetCluster[],
    rivals: Rivals<AddressKind>,
    concerns: (use: FleetUse) => boolean,
  ) => {
    if (members.length < 2) return [];
    const uses = members.flatMap((member) => member.uses);
    const free = freeRangeFor(uses);
    const apart = (one: FleetUse, other: FleetUse) => one.cluster !== other.cluster;
    return overlappingPairs(uses.filter(concerns), rivals, { apart, most: 1 }).flatMap(([one, other]) => {
      const key = [one, other].map(({ cluster, path }) => `${cluster.file} ${path}`).join(' ');
      if (told.has(key) || declaredOverlap(one, other)) return [];
      told.add(key);
      const args = { one: nameOf(one), other: nameOf(other), instead: free(other, nodeRanges(other.cluster)) };
      const place = one.cluster.place(one.path);
      const related = place && [{ place, label: args.one }];
      return [finding(code, args, { path: other.path, place: other.cluster.place(other.path), related })];
    });
  };
  return [
    ...networksOf(clusters).flatMap((all) => check('FL-ADDR-001', all, addressRivals.network, seenInNetwork)),
    ...meshesOf(clusters).flatMap((all) => check('FL-ADDR-002', all, addressRivals.mesh, () => true)),
    ...clusterSetsOf(clusters).flatMap((all) => check('FL-ADDR-002', all, addressRivals.clusterSet, () => true)),
    ...checkPeers(clusters),
    ...checkMeshMembers(clusters),
  ];
}

/** Pods are seen where packets between nodes have their addresses, and the VPC does not give them. */
function seenInNetwork({ kind, cluster: { model } }: FleetUse): boolean {
  return kind !== 'pods' || (model.routing.mode !== 'tunnel' && model.pods.ipam !== 'eni');
}

const nameOf = ({ what, cluster }: FleetUse) => `${what} of the cluster \`${cluster.model.name}\``;

const nodeRanges = ({ uses }: FleetCluster) => uses.filter(({ kind }) => kind === 'nodes').map(({ range }) => range);
