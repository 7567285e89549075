import { didYouMean } from '../diagnostics/did-you-mean';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** The metrics that Hubble can make of flows (Cilium, pkg/hubble/metrics). */
const known = [
  'dns',
  'drop',
  'flow',
  'flows-to-world',
  'http',
  'httpV2',
  'icmp',
  'kafka',
  'policy',
  'port-distribution',
  'sctp',
  'tcp',
];

/** Agents make every metric that is asked for, or none at all. */
export function checkFlowMetrics({ cni, observability: { flows } }: ClusterModel): Finding[] {
  if (!cni.cilium) return [];
  const names = flows.metrics.map((metric) => metric.split(':')[0] ?? metric);
  return names.flatMap((metric, index) => {
    const told = (problem: 'unknown' | 'twice' | { conflicts: string }, similar?: string) =>
      finding('FL-OBS-120', { metric, problem, similar }, { path: `/spec/observability/flows/metrics/${index}` });
    const before = names.slice(0, index);
    if (!known.includes(metric)) return [told('unknown', didYouMean(metric, known))];
    if (before.includes(metric)) return [told('twice')];
    const rival = metric === 'http' ? 'httpV2' : 'http';
    return metric.startsWith('http') && before.includes(rival) ? [told({ conflicts: rival })] : [];
  });
}
