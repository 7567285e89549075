import { budgetsIn } from './budget-facts';
import { cnisIn, pluginsIn } from './cni-facts';
import { distributionOf } from './distribution-of';
import type { Facts } from './facts';
import { localVolumesIn } from './local-volumes-in';
import { nodesIn } from './node-facts';
import { policiesIn } from './policy-facts';
import { balancerRangesIn, podRangesIn, serviceRangesIn } from './range-facts';
import type { Running } from './running';
import { podMtuIn, tunnelPortIn } from './tunnel-facts';
import { workloadsIn } from './workloads-in';

/** Reads what a change of the CNI asks from the objects of a cluster. */
export function factsOf(objects: readonly Running[]): Facts {
  const workloads = workloadsIn(objects);
  const nodes = nodesIn(objects);
  const kinds: Record<string, number> = {};
  for (const { kind } of objects) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    kinds,
    distribution: distributionOf(nodes),
    cnis: cnisIn(workloads),
    plugins: pluginsIn(workloads),
    kubeProxy: workloads.some(({ kind, name }) => kind === 'DaemonSet' && name.startsWith('kube-proxy')),
    nodes,
    podRanges: podRangesIn(objects, nodes),
    serviceRanges: serviceRangesIn(objects),
    balancerRanges: balancerRangesIn(objects),
    tunnelPort: tunnelPortIn(objects),
    podMtu: podMtuIn(objects),
    policies: policiesIn(objects),
    workloads,
    budgets: budgetsIn(objects, workloads),
    localVolumes: localVolumesIn(objects),
    bgpPeers: objects.filter(({ kind }) => kind === 'BGPPeer'),
  };
}
