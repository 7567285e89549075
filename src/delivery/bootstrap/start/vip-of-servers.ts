import type { ClusterModel } from '../../../spec/model';

/** How the servers of k3s and RKE2 come to the control plane's address; `port` is the one at which nodes join. */
export const vipOfServers = ({ controlPlane: { vip } }: ClusterModel, port: number): string[] =>
  vip
    ? [
        `The control plane's address ${vip.address} comes with \`kubectl/40-control-plane-vip.yaml\`, and the servers' certificates hold it already. Let the other nodes join after that, with \`server: https://${vip.address.includes(':') ? `[${vip.address}]` : vip.address}:${port}\`.`,
      ]
    : [];
