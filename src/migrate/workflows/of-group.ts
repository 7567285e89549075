import type { MovingGroup } from './moving-groups';
import type { Call, Sequence } from './routine';

/** What one workflow at a time does with a group, with as many of its nodes at once as it may miss. */
export function ofGroup({ name, atOnce }: MovingGroup, steps: readonly (readonly Call[])[]): Sequence {
  return { kind: 'sequence', name: 'group', inputs: [], atOnce, locks: { only: `group-${name}` }, steps };
}
