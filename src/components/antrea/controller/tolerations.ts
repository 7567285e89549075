import type { Toleration } from 'kubernetes-types/core/v1';
import type { PodKnobs } from '../../pod/apply-knobs';

const usual: readonly Toleration[] = [
  { key: 'CriticalAddonsOnly', operator: 'Exists' },
  { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
  { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
  // Another node takes over at once: there is only one controller.
  { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 },
];

/** What the controller bears: always that nodes are not ready, since they are not before their agents, which wait for it. */
export const controllerTolerations = (knob: PodKnobs['tolerations']): Toleration[] => [
  ...(knob ?? usual).map((one) => ({ ...one })),
  { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' },
];
