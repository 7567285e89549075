import { parseIp } from '../address/ip';
import type { PolicyProbe } from '../migrate/workflows/policy-probe';
import type { Workload } from '../policy/workloads/workload';
import type { ClusterModel } from '../spec/model';
import type { ReadPolicies } from './read-policies';

/**
 * What a spec expects of its policies, as far as a pod can try it: connections over TCP from workloads that it knows, to such
 * or to an address. Nothing answers to other packets by itself, and nobody outside is asked.
 */
export function migrationProbes({ policies }: ClusterModel, { inventory }: ReadPolicies): PolicyProbe[] {
  const pods = inventory.workloads.filter(({ hostNetwork, labels }) => !hostNetwork && Object.keys(labels).length > 0);
  return policies.expect.flatMap(({ from, to, port, allowed }) => {
    const number = Number(/^(\d+)\/TCP$/i.exec(port)?.[1]);
    if (!number) return [];
    const targets =
      'error' in parseIp(to) ? named(to, pods).map(({ namespace, labels }) => ({ namespace, labels })) : [to];
    return named(from, pods).flatMap(({ namespace, labels, serviceAccount }) =>
      targets.map((target) => ({
        from: { namespace, labels, serviceAccount },
        to: target,
        port: number,
        allowed,
      })),
    );
  });
}

const named = (name: string, workloads: readonly Workload[]): Workload[] =>
  workloads.filter((one) => name === `${one.namespace}/${one.name}` || name === `${one.namespace}/*`);
