import type { CiliumBGPPeerConfig } from '../../../../imports/cilium.io';
import type { ClusterModel } from '../../../spec/model';

type Peer = NonNullable<ClusterModel['bgp']>['peers'][number];
type Family = 'ipv4' | 'ipv6';

/** The label by which peers find what they are told: every advertisement bears it. */
export const advertised = { 'fairlead.dev/advertise': 'bgp' } as const;

/** A CiliumBGPPeerConfig: how the session with a peer is kept, and what it is told. */
export function bgpPeerConfig(peer: Peer, families: readonly Family[]): CiliumBGPPeerConfig {
  const { passwordSecret, ebgpMultihop, gracefulRestartSeconds } = peer;
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumBGPPeerConfig',
    metadata: { name: peer.name },
    spec: {
      ...(passwordSecret && { authSecretRef: passwordSecret }),
      ...(ebgpMultihop !== undefined && { ebgpMultihop }),
      families: families.map((afi) => ({ afi, safi: 'unicast', advertisements: { matchLabels: { ...advertised } } })),
      ...(gracefulRestartSeconds !== undefined && {
        gracefulRestart: { enabled: true, restartTimeSeconds: gracefulRestartSeconds },
      }),
      timers: {
        connectRetryTimeSeconds: peer.connectRetryTimeSeconds,
        holdTimeSeconds: peer.holdTimeSeconds,
        keepAliveTimeSeconds: peer.keepaliveTimeSeconds,
      },
      ...(peer.port !== 179 && { transport: { peerPort: peer.port } }),
    },
  };
}
