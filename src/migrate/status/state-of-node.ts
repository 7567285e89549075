import { stateLabel } from '../workflows/state-label';
import { nodeStates } from './node-states';
import type { Observed } from './observed';

/**
 * How far a node is, by its label; a value that no workflow writes counts as none. Where nodes move by hand nobody writes it,
 * and one has moved that has the label `handed`, by which it belongs to the new CNI.
 */
export function stateOfNode({ metadata: { labels = {} } }: Observed, handed?: string): (typeof nodeStates)[number] {
  const state = nodeStates.find((one) => one === labels[stateLabel]);
  return state ?? (handed !== undefined && labels[handed] === 'true' ? 'moved' : 'waiting');
}
