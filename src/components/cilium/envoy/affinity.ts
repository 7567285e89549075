import type { Affinity } from 'kubernetes-types/core/v1';
import { onNodeOf } from '../../pod/on-node-of';
import { agentSelector } from '../agent/selector';
import { envoySelector } from './selector';

/** Envoy stands beside an agent, once a node, and not where `cilium.io/no-schedule` keeps Cilium away. */
export const envoyAffinity: Affinity = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [
        { matchExpressions: [{ key: 'cilium.io/no-schedule', operator: 'NotIn', values: ['true'] }] },
      ],
    },
  },
  podAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [onNodeOf(agentSelector)],
  },
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [onNodeOf(envoySelector)],
  },
};
