import type { ArgoTemplate } from '../../../imports/argoproj.io-workflows';
import { controlPlaneLabel } from '../../spec/control-plane-label';
import { stateLabel } from './state-label';
import { tags } from './tags';

type Placement = Pick<ArgoTemplate, 'affinity' | 'tolerations'>;

const named = (operator: 'In' | 'NotIn') => ({
  nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator, values: [tags.input('node')] }] }],
});

/** Where the pod of a step runs. */
export const placement = {
  /** On the node of the parameter `node`, cordoned and not ready as it may be. */
  there: (): Placement => ({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: named('In') } },
    tolerations: [{ operator: 'Exists' }],
  }),
  /**
   * Not on the node that it is about, and if possible on none that is about to restart. Where all workers are cordoned only the
   * control plane is left, and a pod that waits for a place is not ended by its time.
   */
  elsewhere: (ofNode: boolean): Placement => ({
    affinity: {
      nodeAffinity: {
        ...(ofNode && { requiredDuringSchedulingIgnoredDuringExecution: named('NotIn') }),
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 100,
            preference: { matchExpressions: [{ key: stateLabel, operator: 'NotIn', values: ['moving', 'failed'] }] },
          },
        ],
      },
    },
    tolerations: [{ key: controlPlaneLabel, operator: 'Exists', effect: 'NoSchedule' }],
  }),
} as const;
