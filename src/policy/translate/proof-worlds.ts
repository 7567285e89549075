import type { Enforcement } from '../dialects/policy-set-of';
import { openUniverse } from '../engine/open-universe';
import type { Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { semantics } from '../model/semantics';
import { universeOf } from '../model/universe';
import type { Inventory } from '../workloads/read-workloads';
import type { Ranges } from './parts/surroundings';

/** A world over which a translation may be proved. */
export interface ProofWorld {
  readonly universe: Universe;
  /** For people: `every pod that may run`. */
  readonly told: string;
  /** Its pods only may run. */
  readonly open: boolean;
  /** Whether the node that a pod runs on is left out. */
  readonly withoutOwnNode: boolean;
}

type Running = Pick<Inventory, 'workloads' | 'namespaces'>;

/**
 * Every pod that may run, by one of each kind, where these are not too many; behind it the workloads that are handed in, where
 * there are any. Around them is all that either agent knows. With `ownNodeMayDiffer` each world comes again without the node that
 * a pod runs on.
 */
export function proofWorlds(
  agents: readonly Enforcement[],
  sets: readonly PolicySet[],
  inventory: Running,
  ranges: Ranges,
  ownNodeMayDiffer: boolean,
): ProofWorld[] {
  const open = openUniverse(sets, fixedUniverse(agents, { ...inventory, workloads: [] }, ranges), ranges.pods);
  const count = inventory.workloads.filter(({ hostNetwork }) => !hostNetwork).length;
  const worlds = [
    ...(open ? [{ universe: open, told: 'every pod that may run', open: true }] : []),
    ...(count > 0
      ? [
          {
            universe: fixedUniverse(agents, inventory, ranges),
            told: `the ${count} workloads that were handed in`,
            open: false,
          },
        ]
      : []),
  ];
  return worlds.flatMap((world) => [
    { ...world, withoutOwnNode: false },
    ...(ownNodeMayDiffer ? [{ ...world, universe: withoutOwnNode(world.universe), withoutOwnNode: true }] : []),
  ]);
}

function fixedUniverse(agents: readonly Enforcement[], running: Running, ranges: Ranges): Universe {
  const all = agents.map((agent) => universeOf(running, ranges, semantics[agent]));
  return {
    endpoints: distinct(all.flatMap(({ endpoints }) => endpoints)),
    regions: distinct(all.flatMap(({ regions }) => regions)),
  };
}

const withoutOwnNode = ({ endpoints, regions }: Universe): Universe => ({
  endpoints: endpoints.filter(({ attributes }) => !attributes.has('entity:host')),
  regions,
});

function distinct<T extends { readonly name: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
