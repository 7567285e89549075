import type { CiliumBGPClusterConfig } from '../../../../imports/cilium.io';
import type { ClusterModel } from '../../../spec/model';
import { type NodeSet, nodeSets } from '../../node-sets';
import { groupSelector } from './group-selector';
import { labelSelector } from './label-selector';

type Bgp = NonNullable<ClusterModel['bgp']>;

/**
 * CiliumBGPClusterConfigs: who peers with whom. A node that two of them select gets neither, so there is one for each
 * set of nodes with the same peers, named after the groups in it; `all` is for nodes of no group that peers name.
 */
export function bgpClusterConfigs(model: ClusterModel, bgp: Bgp): CiliumBGPClusterConfig[] {
  const named = [...new Set(bgp.peers.map(({ nodes }) => nodes))].flatMap((name) => {
    const selector = name === 'all' ? undefined : groupSelector(model, name);
    return selector ? [{ name, selector }] : [];
  });
  const uses = new Map<string, number>();
  return nodeSets(named).flatMap((set) => {
    const peers = bgp.peers.filter(({ nodes }) => nodes === 'all' || set.groups.includes(nodes));
    if (peers.length === 0) return [];
    const base = set.groups.join('.') || 'all';
    const use = (uses.get(base) ?? 0) + 1;
    uses.set(base, use);
    return [clusterConfig(use === 1 ? base : `${base}.part-${use}`, set, bgp.localASN, peers)];
  });
}

function clusterConfig(
  name: string,
  { selector }: NodeSet,
  localASN: number,
  peers: Bgp['peers'],
): CiliumBGPClusterConfig {
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumBGPClusterConfig',
    metadata: { name },
    spec: {
      ...(selector && { nodeSelector: labelSelector(selector) }),
      bgpInstances: [
        {
          name: `as-${localASN}`,
          localASN,
          peers: peers.map((peer) => ({
            name: peer.name,
            peerAddress: peer.address,
            peerASN: peer.asn,
            peerConfigRef: { name: peer.name },
          })),
        },
      ],
    },
  };
}
