import type { CiliumSettings } from '../settings';
import type { CiliumRows } from './cilium-rows';

export const layer2: readonly CiliumRows[] = [
  {
    name: 'layer2',
    from: 'loadBalancer.layer2',
    when: (s) => s.layer2,
    rows: { 'enable-l2-announcements': 'true' },
  },
  {
    name: 'layer2-leases',
    from: 'loadBalancer.layer2',
    when: (s) => s.layer2,
    rows: {
      'l2-announcements-lease-duration': (s) => seconds(s, 'leaseDurationSeconds', 15),
      'l2-announcements-renew-deadline': (s) => seconds(s, 'leaseRenewDeadlineSeconds', 5),
      'l2-announcements-retry-period': (s) => seconds(s, 'leaseRetryPeriodSeconds', 2),
    },
  },
  {
    name: 'layer2-neighbours',
    rows: { 'enable-l2-neigh-discovery': 'false' },
  },
];

type Timing = 'leaseDurationSeconds' | 'leaseRenewDeadlineSeconds' | 'leaseRetryPeriodSeconds';

/** A duration, left out where it is what the agent takes by itself. */
function seconds({ model }: CiliumSettings, field: Timing, own: number): string | undefined {
  const value = model.loadBalancer?.layer2?.[field] ?? own;
  return value === own ? undefined : `${value}s`;
}
