import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** Antrea on GKE takes over pods where Google routes them (Antrea, docs/gke-installation.md). */
export function checkGke({ cni: { antrea }, pods, routing, services }: ClusterModel): Finding[] {
  if (!antrea) return [];
  const asked = [
    { field: 'cni.antrea.chaining', taken: !antrea.chaining, help: 'remove it' },
    { field: 'routing.mode', taken: routing.mode === 'native', help: 'write `routing: {mode: native}`' },
    { field: 'pods.ipam', taken: pods.ipam === 'kubernetes', help: 'write `pods: {ipam: kubernetes}`' },
    { field: 'services.proxy', taken: services.proxy !== 'cni', help: 'write `services: {proxy: kube-proxy}`' },
  ];
  return asked
    .filter(({ taken }) => !taken)
    .map(({ field, help }) => finding('FL-DST-111', { field, help }, { path: `/spec/${field.replaceAll('.', '/')}` }));
}
