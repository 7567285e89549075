import type { Toleration } from 'kubernetes-types/core/v1';
import type { PodKnobs } from '../../pod/apply-knobs';

const early = [
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
  'node.kubernetes.io/not-ready',
  'node.cloudprovider.kubernetes.io/uninitialized',
];

/**
 * What the operator bears: by default whatever a fresh cluster's nodes have, and always that a node's agent is not
 * ready, since agents wait for the operator.
 */
export const operatorTolerations = (knob: PodKnobs['tolerations']): Toleration[] => [
  ...(knob?.map((one) => ({ ...one })) ?? early.map(exists)),
  exists('node.cilium.io/agent-not-ready'),
];

const exists = (key: string): Toleration => ({ key, operator: 'Exists' });
