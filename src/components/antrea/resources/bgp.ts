import type { BGPPolicy } from '../../../../imports/crd.antrea.io';
import type { ClusterModel } from '../../../spec/model';
import { at } from '../../../stages/manifest';
import { groupSelector } from '../../cilium/resources/group-selector';
import { labelSelector, type ModelSelector } from '../../cilium/resources/label-selector';
import type { Rendered } from '../../component';
import { nodeSets } from '../../node-sets';
import type { AntreaModel } from '../antrea-model';
import { antreaSettings } from '../settings';
import { bgpRefusals } from './bgp-refusals';

type Bgp = NonNullable<ClusterModel['bgp']>;

/**
 * BGPPolicies: who peers with whom, and what is told. Of several on one node the oldest alone counts, so there is one for
 * each set of nodes with the same peers, named after the groups in it; `all` is for nodes of no group that peers name.
 */
export function antreaBgp(model: AntreaModel): Rendered {
  const { bgp } = model;
  if (!bgp || !antreaSettings(model).bgp) return { manifests: [], findings: [] };
  const named = [...new Set(bgp.peers.map(({ nodes }) => nodes))].flatMap((name) => {
    const selector = name === 'all' ? undefined : groupSelector(model, name);
    return selector ? [{ name, selector }] : [];
  });
  const uses = new Map<string, number>();
  const policies = nodeSets(named).flatMap(({ groups, selector }) => {
    const peers = bgp.peers.filter(({ nodes }) => nodes === 'all' || groups.includes(nodes));
    if (peers.length === 0) return [];
    const base = groups.join('.') || 'all';
    const use = (uses.get(base) ?? 0) + 1;
    uses.set(base, use);
    return [bgpPolicy(use === 1 ? base : `${base}.part-${use}`, selector, bgp, peers)];
  });
  return { manifests: at('routing', ...policies), findings: bgpRefusals(model, bgp) };
}

function bgpPolicy(name: string, selector: ModelSelector | undefined, bgp: Bgp, peers: Bgp['peers']): BGPPolicy {
  return {
    apiVersion: 'crd.antrea.io/v1alpha1',
    kind: 'BGPPolicy',
    metadata: { name },
    spec: {
      nodeSelector: labelSelector(selector ?? {}),
      localASN: bgp.localASN,
      advertisements: advertisements(bgp.advertise),
      bgpPeers: peers.map(({ address, asn, port, ebgpMultihop, gracefulRestartSeconds }) => ({
        address,
        asn,
        ...(port !== 179 && { port }),
        ...(ebgpMultihop !== undefined && { multihopTTL: ebgpMultihop }),
        ...(gracefulRestartSeconds !== undefined && { gracefulRestartTimeSeconds: gracefulRestartSeconds }),
      })),
    },
  };
}

const types = [
  ['clusterIP', 'ClusterIP'],
  ['externalIP', 'ExternalIP'],
  ['loadBalancerIP', 'LoadBalancerIP'],
] as const;

/** All entries in one: every peer of a node is told the same. */
function advertisements(advertise: Bgp['advertise']): NonNullable<BGPPolicy['spec']['advertisements']> {
  const services = new Set(advertise.flatMap((one) => one.services ?? []));
  const ipTypes = types.flatMap(([name, type]) => (services.has(name) ? [type] : []));
  return {
    ...(ipTypes.length > 0 && { service: { ipTypes } }),
    ...(advertise.some(({ pods }) => pods) && { pod: {} }),
    ...(advertise.some(({ egress }) => egress) && { egress: {} }),
  };
}
