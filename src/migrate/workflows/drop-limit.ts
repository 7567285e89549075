import type { ClusterModel } from '../../spec/model';
import { type PrometheusService, prometheusOf } from '../prometheus/prometheus-of';

/** What a node may lose, and who counts it. */
export interface DropLimit {
  readonly perSecond: number;
  readonly prometheus: PrometheusService;
}

/** The limit that a spec sets; a finding tells where nobody counts. Only Cilium counts what its agents drop. */
export function dropLimit(model: ClusterModel): DropLimit | undefined {
  const { drops } = model.migration?.workflows ?? {};
  const prometheus = drops && prometheusOf(drops.prometheus, model);
  return drops && prometheus && model.cni.cilium && { perSecond: drops.perSecond, prometheus };
}
