import { stateLabel } from '../workflows/state-label';
import { nodeStates } from './node-states';
import type { Observed } from './observed';

/** How far a node is, by its label; a value that no workflow writes counts as none. */
export function stateOfNode({ metadata }: Observed): (typeof nodeStates)[number] {
  return nodeStates.find((state) => state === metadata.labels?.[stateLabel]) ?? 'waiting';
}
