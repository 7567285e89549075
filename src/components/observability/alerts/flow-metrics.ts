import type { CiliumSettings } from '../../cilium/settings';

/** The metrics that are made from flows, without their options: `drop:sourceContext=pod` is `drop`. */
export function flowMetrics({ flowMetrics: on, model }: CiliumSettings): ReadonlySet<string> {
  return new Set(on ? model.observability.flows.metrics.map((metric) => metric.replace(/[:;].*$/, '')) : []);
}
