import { isMap } from '../../imports/workloads';
import type { Located } from '../diagnostics/located';
import type { Facts } from '../migrate/assess/facts';
import { type Inventory, readWorkloads } from '../policy/workloads/read-workloads';

/** The workloads that run, each as one of its pods, and their namespaces. */
export function runningInventory(objects: readonly Located[], { workloads }: Facts): Inventory {
  const pods = workloads.map(({ namespace, name, labels, pod, place }) => ({
    value: { apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name, labels }, spec: pod },
    place: () => place,
  }));
  const { namespaces } = readWorkloads(objects.filter(({ value }) => isMap(value) && value.kind === 'Namespace'));
  return { ...readWorkloads(pods), namespaces };
}
