import { containersOf } from './containers-of';
import { listAt, textAt, valueAt } from './fields';
import type { Workload } from './workload';

/** A port of a node that a workload takes. */
export interface HostPort {
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
}

/** Whether its pods live in the network of their node. */
export const onHost = ({ pod }: Workload): boolean => valueAt(pod, 'hostNetwork') === true;

/** The ports of a node that the pods of a workload take: all that they name where they live in its network. */
export function hostPortsIn(workload: Workload): HostPort[] {
  const field = onHost(workload) ? 'containerPort' : 'hostPort';
  return containersOf(workload.pod)
    .flatMap(({ value }) => listAt(value, 'ports'))
    .flatMap((named) => {
      const port = Number(textAt(named, field) ?? 0);
      const protocol = textAt(named, 'protocol') ?? 'TCP';
      return port > 0 && (protocol === 'TCP' || protocol === 'UDP') ? [{ protocol, port }] : [];
    });
}
