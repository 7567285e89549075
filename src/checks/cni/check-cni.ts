import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

const known: readonly (keyof ClusterModel['cni'])[] = ['cilium', 'antrea', 'external'];

/** Exactly one CNI makes the pod network. */
export function checkCni({ cni }: ClusterModel): Finding[] {
  const named = known.filter((name) => cni[name] !== undefined);
  return named.length === 1 ? [] : [finding('FL-REF-005', { known: known.join(', ') }, { path: '/spec/cni' })];
}
