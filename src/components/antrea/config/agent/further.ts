import type { AntreaRows } from '../antrea-rows';
import { clusterGateway } from '../cluster-gateway';

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
    from: 'cni.antrea.multicluster.member',
    rows: {
      'multicluster.enableGateway': (s) => clusterGateway(s),
      // That of the agents, where the member's controller runs.
      'multicluster.namespace': '',
      'multicluster.enableStretchedNetworkPolicy': ({ antrea }) =>
        antrea.multicluster?.member?.stretchedPolicies ?? false,
      'multicluster.enablePodToPodConnectivity': ({ antrea }) => antrea.multicluster?.member?.podToPod ?? false,
      'multicluster.trafficEncryptionMode': ({ antrea }) =>
        antrea.multicluster?.member?.encryption ? 'wireGuard' : 'none',
    },
  },
  { name: 'multicluster-wireguard', open: true, rows: { 'multicluster.wireGuard.port': 51821 } },
];
