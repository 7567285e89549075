import { didYouMean } from '../diagnostics/did-you-mean';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { ciliumVersions } from '../versions/cilium';
import { flowMetricOptions } from './flow-metric-options';

/** The metrics that Hubble can make of flows (Cilium, pkg/hubble/metrics). */
const always: readonly string[] = [
  ...['dns', 'drop', 'flow', 'flows-to-world', 'http', 'httpV2', 'icmp', 'policy', 'port-distribution', 'tcp'],
];

/** Agents pass over metrics that they do not know, and do not start with those that they cannot set up. */
export function checkFlowMetrics({ cni, observability: { flows } }: ClusterModel): Finding[] {
  if (!cni.cilium) return [];
  const { version, features } = ciliumVersions[cni.cilium.version];
  const known = [...always, features.has('flow-metrics-1.20') ? 'sctp' : 'kafka'];
  const names = flows.metrics.map((metric) => metric.split(':')[0] ?? metric);
  return flows.metrics.flatMap((text, index) => {
    const where = { path: `/spec/observability/flows/metrics/${index}` };
    const metric = names[index] ?? text;
    const told = (problem: 'unknown' | 'twice' | 'blank' | { conflicts: string }, similar?: string) =>
      finding('FL-OBS-120', { metric, version, problem, similar }, where);
    const before = names.slice(0, index);
    if (/\s/.test(text)) return [told('blank')];
    if (!known.includes(metric)) return [told('unknown', didYouMean(metric, known))];
    if (before.includes(metric)) return [told('twice')];
    const rival = metric === 'http' ? 'httpV2' : 'http';
    if (metric.startsWith('http') && before.includes(rival)) return [told({ conflicts: rival })];
    return flowMetricOptions(metric, text.slice(metric.length + 1)).map((mistake) =>
      finding('FL-OBS-121', { metric, ...mistake }, where),
    );
  });
}
