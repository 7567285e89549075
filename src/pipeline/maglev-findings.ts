import { type Finding, finding } from '../diagnostics/finding';
import type { Workload } from '../policy/workloads/workload';
import type { LoadedSpec } from '../spec/loaded-spec';

/** Slots of a Maglev table for each backend, below which it spreads unevenly (Cilium, kube-proxy-free guide). */
const slots = 100;
/** What agents take where nothing is written. */
const usual = 16_381;

/** A Maglev table is large enough for the pods that the largest known workload puts behind a Service. */
export function maglevFindings({ model, place }: LoadedSpec, workloads: readonly Workload[]): Finding[] {
  const { cni, nodes, services } = model;
  const { algorithm, maglevTableSize: size = usual } = services.loadBalancing ?? {};
  if (!cni.cilium || algorithm !== 'maglev') return [];
  const backends = ({ kind, replicas = 1 }: Workload) => (kind === 'DaemonSet' ? (nodes.count ?? 1) : replicas);
  const [largest] = [...workloads].sort((a, b) => backends(b) - backends(a));
  if (!largest || backends(largest) * slots <= size) return [];
  const args = { size, pods: backends(largest), workload: `${largest.kind} ${largest.namespace}/${largest.name}` };
  const path = '/spec/services/loadBalancing/maglevTableSize';
  const related = [{ place: largest.place, label: 'its pods' }];
  return [finding('FL-SVC-122', args, { path, place: place(path), related })];
}
