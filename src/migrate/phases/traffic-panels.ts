import type { CiliumSettings } from '../../components/cilium/settings';
import { flowMetrics } from '../../components/observability/alerts/flow-metrics';
import type { Panel } from '../../components/observability/dashboards/panel';

/** What is lost and what policies decide while a migration is under way, as far as the spec serves metrics of that. */
export function trafficPanels(s: CiliumSettings): Panel[] {
  return [...(s.agentMetrics ? [drops] : []), ...(flowMetrics(s).has('policy') ? [verdicts] : [])];
}

const drops: Panel = {
  title: 'Why are packets dropped?',
  unit: 'pps',
  targets: [['sum by (reason) (rate(cilium_drop_count_total[5m]))', '{{reason}}']],
};

const verdicts: Panel = {
  title: 'What do policies decide?',
  unit: 'ops',
  targets: [['sum by (direction, action) (rate(hubble_policy_verdicts_total[5m]))', '{{direction}} {{action}}']],
};
