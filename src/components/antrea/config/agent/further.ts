import type { AntreaRows } from '../antrea-rows';

/** What no section of the spec speaks of. */
export const further: readonly AntreaRows[] = [
  {
    name: 'multicast',
    open: true,
    rows: {
      'multicast.enable': false,
      'multicast.igmpQueryVersions': [1, 2, 3],
      'multicast.igmpQueryInterval': '125s',
    },
  },
  // A bridge of its own only where the user names one.
  { name: 'secondary-network', open: true, rows: { 'secondaryNetwork.ovsBridges': undefined } },
  {
    name: 'multicluster',
    open: true,
    rows: {
      'multicluster.enableGateway': false,
      'multicluster.namespace': '',
      'multicluster.enableStretchedNetworkPolicy': false,
      'multicluster.enablePodToPodConnectivity': false,
      'multicluster.trafficEncryptionMode': 'none',
      'multicluster.wireGuard.port': 51821,
    },
  },
];
