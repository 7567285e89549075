import type { Inventory } from '../workloads/read-workloads';

/** Whether all workloads of that name, `NAMESPACE/NAME`, are on the host network: to policies they are their nodes. */
export function isOnHostNetwork(name: string, { workloads }: Inventory): boolean {
  const named = workloads.filter((one) => `${one.namespace}/${one.name}` === name);
  return named.length > 0 && named.every(({ hostNetwork }) => hostNetwork);
}
