import type { DaemonSetUpdateStrategy } from 'kubernetes-types/apps/v1';
import type { ClusterModel } from '../../spec/model';
import { intOrPercentage } from './int-or-percentage';

type Knob = NonNullable<NonNullable<ClusterModel['cni']['cilium']>['agent']>['updateStrategy'];

/** How a DaemonSet replaces its pods: as the spec says, else `maxUnavailable` at once. */
export function daemonUpdate(knob: Knob, maxUnavailable: string): DaemonSetUpdateStrategy {
  if (knob?.type === 'OnDelete') return { type: 'OnDelete' };
  return {
    type: 'RollingUpdate',
    rollingUpdate: { maxUnavailable: intOrPercentage(knob?.maxUnavailable ?? maxUnavailable) },
  };
}
