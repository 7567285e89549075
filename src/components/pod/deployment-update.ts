import type { DeploymentStrategy } from 'kubernetes-types/apps/v1';
import type { ClusterModel } from '../../spec/model';
import { intOrPercentage } from './int-or-percentage';

type Knob = NonNullable<NonNullable<ClusterModel['cni']['cilium']>['operator']>['updateStrategy'];
type Rolling = { readonly maxSurge: string; readonly maxUnavailable: string };

/** How a Deployment replaces its pods: as the spec says, else rolling as `rolling` says. */
export function deploymentUpdate(knob: Knob, { maxSurge, maxUnavailable }: Rolling): DeploymentStrategy {
  if (knob?.type === 'Recreate') return { type: 'Recreate' };
  return {
    type: 'RollingUpdate',
    rollingUpdate: {
      maxSurge: intOrPercentage(maxSurge),
      maxUnavailable: intOrPercentage(knob?.maxUnavailable ?? maxUnavailable),
    },
  };
}
