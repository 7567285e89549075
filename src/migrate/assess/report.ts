import type { Facts } from './facts';
import { hostPortsIn, onHost } from './host-ports-in';
import { singlePods } from './single-pods';
import type { Workload } from './workload';

/** How many of each: `{"5.15.0-91-generic": 12}`. */
type Counts = Readonly<Record<string, number>>;

/** The facts as people and programs are told them, without what nobody asked for. */
export function report(facts: Facts) {
  const { nodes, workloads } = facts;
  const named = (all: readonly Workload[]) => all.map(nameOf);
  return {
    distribution: facts.distribution,
    cnis: facts.cnis.map(({ place: _, ...cni }) => cni),
    plugins: facts.plugins.map(({ name }) => name),
    kubeProxy: facts.kubeProxy,
    nodes: {
      count: nodes.length,
      controlPlane: nodes.filter(({ controlPlane }) => controlPlane).length,
      notReady: nodes.filter(({ ready }) => !ready).map(({ name }) => name),
      cordoned: nodes.filter(({ schedulable }) => !schedulable).map(({ name }) => name),
      systems: counts(nodes.map(({ os, osImage }) => osImage || os)),
      kernels: counts(nodes.map(({ kernel }) => kernel)),
      kubelets: counts(nodes.map(({ kubelet }) => kubelet)),
      runtimes: counts(nodes.map(({ runtime }) => runtime)),
    },
    podRanges: facts.podRanges.map(({ range, said }) => ({ range, said })),
    serviceRanges: facts.serviceRanges.map(({ range, said }) => ({ range, said })),
    balancerRanges: facts.balancerRanges.map(({ range, said }) => ({ range, said })),
    tunnelPort: facts.tunnelPort?.value,
    podMtu: facts.podMtu?.value,
    policies: facts.policies.map(({ place: _, ...found }) => found),
    bgpPeers: facts.bgpPeers.map(({ name }) => name),
    hostNetwork: named(workloads.filter(onHost)),
    hostPorts: workloads.flatMap((workload) => {
      const ports = hostPortsIn(workload).map(({ protocol, port }) => `${protocol} ${port}`);
      return ports.length > 0 ? [{ workload: nameOf(workload), ports }] : [];
    }),
    budgets: facts.budgets.map(({ place: _, of: __, ...budget }) => budget),
    singlePods: named(singlePods(workloads)),
    barePods: named(workloads.filter(({ kind }) => kind === 'Pod')),
    localVolumes: facts.localVolumes.map(({ name, claim }) => ({ name, claim })),
  };
}

const nameOf = ({ kind, namespace, name }: Workload) => `${kind} ${namespace}/${name}`;

function counts(values: readonly string[]): Counts {
  const found: Record<string, number> = {};
  for (const value of values) if (value) found[value] = (found[value] ?? 0) + 1;
  return found;
}
