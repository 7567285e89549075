import type { NodeState } from '../workflows/node-state';

/** How far nodes are, in the order in which people want to know; `waiting` is one that no workflow has begun with. */
export const nodeStates = ['moved', 'vacated', 'moving', 'failed', 'returned', 'waiting'] as const satisfies readonly (
  | NodeState
  | 'waiting'
)[];
