import { isCilium } from '../../components/cilium/cilium-model';
import { ciliumSettings } from '../../components/cilium/settings';
import { flowMetrics } from '../../components/observability/alerts/flow-metrics';
import type { ClusterModel } from '../../spec/model';

/** PromQL whose series have the label `what`, or why there is nothing to ask. */
export type Question = { readonly query: string } | { readonly why: string };

const rate = (metric: string, label: string): Question => ({
  query: `sum by (what, direction) (label_replace(rate(${metric}[5m]), "what", "$1", "${label}", "(.*)"))`,
});

/** What can be asked about the traffic of a model: what its agents and flows serve metrics of. */
export function trafficQuestions(model: ClusterModel): Readonly<Record<'drops' | 'verdicts', Question>> {
  if (!isCilium(model)) {
    const why = 'agents of Antrea serve no metric of it; their policies count packets';
    return { drops: { why }, verdicts: { why } };
  }
  const s = ciliumSettings(model);
  return {
    drops: s.agentMetrics
      ? rate('cilium_drop_count_total', 'reason')
      : { why: 'the spec has no `observability.metrics`' },
    verdicts: flowMetrics(s).has('policy')
      ? rate('hubble_policy_verdicts_total', 'action')
      : { why: '`policy` is not among `observability.flows.metrics`' },
  };
}
