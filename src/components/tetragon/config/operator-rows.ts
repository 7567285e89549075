import type { RowGroup } from '../../rows';
import type { TetragonSettings } from '../settings';

/** Every row of tetragon-operator-config that Fairlead writes. */
export const operatorRows: readonly RowGroup<TetragonSettings>[] = [
  {
    name: 'definitions',
    rows: {
      'skip-crd-creation': 'false',
      'skip-pod-info-crd': ({ tetragon }) => String(!tetragon.podInfo),
      'skip-tracing-policy-crd': ({ tetragon }) => String(!tetragon.tracingPolicies),
      'force-update-crds': 'false',
    },
  },
  {
    name: 'election',
    rows: {
      'leader-election': ({ election }) => String(election),
      // Empty is its own.
      'leader-election-namespace': '',
      'leader-election-lease-duration': '15s',
      'leader-election-renew-deadline': '5s',
      'leader-election-retry-period': '2s',
    },
  },
];
