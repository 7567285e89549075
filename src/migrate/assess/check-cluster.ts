import { type Finding, finding } from '../../diagnostics/finding';
import { agentImages } from './agent-images';
import { containersOf } from './containers-of';
import type { Facts } from './facts';
import { listAt, textAt, valueAt } from './fields';
import { named } from './named';
import { singlePods } from './single-pods';

/** What stands in the way of any change of the CNI, whatever the spec asks for. */
export function checkCluster(facts: Facts): Finding[] {
  return [
    ...missing(facts),
    ...facts.cnis
      .filter(({ source }) => source === undefined)
      .map(({ name, workload, place }) => finding('FL-MIG-102', { name, workload }, { place })),
    ...guesses(facts),
    ...routed(facts),
    ...nodes(facts),
    ...drains(facts),
  ];
}

function missing({ kinds }: Facts): Finding[] {
  const wanted = { Node: ['Node'], DaemonSet: ['DaemonSet', 'Pod'], Pod: ['Pod', 'Deployment', 'StatefulSet'] };
  const lacking = Object.entries(wanted).filter(([, any]) => !any.some((kind) => kinds[kind]));
  return lacking.length > 0 ? [finding('FL-MIG-101', { missing: lacking.map(([kind]) => kind) })] : [];
}

/** Calico looks for an address of its node by itself, unless it is told how. */
function guesses({ workloads }: Facts): Finding[] {
  return workloads.flatMap(({ kind, namespace, name, pod, place }) => {
    const calico = containersOf(pod).find(({ image }) => agentImages.calico.test(image.repository));
    if (kind !== 'DaemonSet' || !calico) return [];
    const method = listAt(calico.value, 'env').find((one) => textAt(one, 'name') === 'IP_AUTODETECTION_METHOD');
    if (![undefined, 'first-found'].includes(textAt(method, 'value')) || valueAt(method, 'valueFrom')) return [];
    return [finding('FL-MIG-122', { workload: `${kind} ${namespace}/${name}` }, { place })];
  });
}

const routed = ({ bgpPeers }: Facts): Finding[] =>
  bgpPeers.length > 0 ? [finding('FL-MIG-121', { peers: bgpPeers.length }, { place: bgpPeers[0]?.place })] : [];

function nodes({ nodes: all }: Facts): Finding[] {
  const open = all.filter(({ ready, schedulable }) => ready && schedulable).length;
  return [
    ...all.flatMap(({ name, ready, schedulable, place }) => {
      const how = !ready ? 'ready' : !schedulable ? 'schedulable' : undefined;
      return how ? [finding('FL-MIG-116', { node: name, how }, { place })] : [];
    }),
    ...(all.length > 0 && open < 2 ? [finding('FL-MIG-120', { count: open }, { place: all[0]?.place })] : []),
  ];
}

/** What a drain is refused, waits for, or takes away for a while. */
function drains({ budgets, workloads }: Facts): Finding[] {
  const single = singlePods(workloads);
  return [
    ...budgets.flatMap(({ namespace, name, allows, allowsNow, rule, pods, place }) => {
      if (allows > 0 && allowsNow !== 0) return [];
      return [finding('FL-MIG-112', { name: `${namespace}/${name}`, rule, pods, now: allows > 0 }, { place })];
    }),
    ...budgets.flatMap(({ namespace, name, of, place }, index) =>
      budgets.slice(0, index).flatMap((earlier) => {
        const both = of.filter((one) => earlier.of.includes(one));
        if (both.length === 0) return [];
        const args = { names: named(both), budgets: [earlier.name, name].map((one) => `${namespace}/${one}`) };
        return [finding('FL-MIG-126', args, { place })];
      }),
    ),
    ...workloads
      .filter(({ kind }) => kind === 'Pod')
      .map(({ namespace, name, place }) => finding('FL-MIG-113', { name: `${namespace}/${name}` }, { place })),
    ...(single.length > 0
      ? [finding('FL-MIG-114', { count: single.length, names: named(single) }, { place: single[0]?.place })]
      : []),
  ];
}
