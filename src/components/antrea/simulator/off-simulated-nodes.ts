import type { Affinity } from 'kubernetes-types/core/v1';

/** Keeps a pod off simulated nodes, where nothing runs: its kubelet would report it as running. */
export const offSimulatedNodes: Affinity = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'antrea/instance', operator: 'NotIn', values: ['simulator'] }] }],
    },
  },
};
