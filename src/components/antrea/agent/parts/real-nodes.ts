import type { Part } from '../../../pod/part';
import { offSimulatedNodes } from '../../simulator/off-simulated-nodes';
import type { AgentSettings } from '../agent-settings';

/** Simulated nodes have simulated agents. */
export const realNodes: Part<AgentSettings> = {
  name: 'real-nodes',
  when: ({ antrea }) => antrea.simulator !== undefined,
  adds: () => ({ pod: { affinity: offSimulatedNodes } }),
};
