import { always } from './conditions';
import type { ConnectionEnd } from './connection-end';
import type { DifferingEnd } from './differences';
import type { Connection } from './explain';
import { type Flow, noFlow } from './flows';
import { shownPoint } from './shown-point';
import type { World } from './world';

/** A connection, and the atoms that must be true for it: none where it is certain. */
export interface Example extends Connection {
  readonly atoms: readonly string[];
}

/** A connection of a flow between two ends: its lowest certain point, or its lowest one. */
export function exampleOf(from: DifferingEnd, to: DifferingEnd, flow: Flow, world: World): Example | undefined {
  if (flow === noFlow) return undefined;
  const stretches = world.flows.stretches(flow);
  const best = stretches.find(({ condition }) => condition === always) ?? stretches[0];
  if (!best) return undefined;
  const atoms = world.flows.conditions.atomsOf(best.condition);
  return {
    ...{ from: endOf(from, world), to: endOf(to, world), point: shownPoint(best) },
    atoms,
  };
}

function endOf(end: DifferingEnd, world: World): ConnectionEnd {
  if (typeof end === 'number') {
    const found = world.classes[end];
    if (!found) throw new Error(`no class ${end}`);
    return { endpoint: found.representative };
  }
  const region = world.regions[end.region];
  if (!region) throw new Error(`no region ${end.region}`);
  return { region, address: end.address };
}
