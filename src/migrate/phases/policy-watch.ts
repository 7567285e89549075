import type { CiliumModel } from '../../components/cilium/cilium-model';
import { ciliumSettings } from '../../components/cilium/settings';
import { flowMetrics } from '../../components/observability/alerts/flow-metrics';
import { prometheusRule } from '../../components/observability/alerts/prometheus-rule';
import type { Rules } from '../../components/observability/alerts/rules';
import { configMap } from '../../components/observability/dashboards/config-map';
import type { Panel } from '../../components/observability/dashboards/panel';
import { at, type Manifest } from '../../stages/manifest';
import { trafficPanels } from './traffic-panels';

/** What is to be seen of policies while they are only reported, and when they begin to bite. */
export function policyWatch(model: CiliumModel, phase: 'audit' | 'enforce'): Manifest[] {
  const s = ciliumSettings(model);
  const { alerts, dashboards } = model.observability;
  const audits = phase === 'audit' && flowMetrics(s).has('policy');
  const rules: Rules = { recordings: [], alerts: audits ? wouldDrop : [] };
  const panels = [...(audits ? [audited] : []), ...trafficPanels(s)];
  const name = 'migration-policies';
  return [
    ...at('observability', ...(alerts && rules.alerts.length > 0 ? [prometheusRule(name, rules)] : [])),
    ...at(
      'observability',
      ...(dashboards && panels.length > 0 ? [configMap({ name, title: 'Migration: policies', rules, panels })] : []),
    ),
  ];
}

const rate = 'sum by (direction, match) (rate(hubble_policy_verdicts_total{action="audit"}[5m]))';

const wouldDrop: Rules['alerts'] = [
  {
    name: 'MigrationPolicyWouldDrop',
    expr: `${rate} > 0`,
    for: '5m',
    severity: 'warning',
    summary: 'Policies would drop {{ $labels.direction }} connections, {{ $value }} a second',
    description: 'What is reported now is cut in the phase `enforce`, whether a policy is to deny it or was forgotten.',
    runbook:
      'Run `hubble observe --verdict AUDIT` and see who is meant: what must go on needs a policy that allows it before the next phase.',
  },
];

const audited: Panel = {
  title: 'What would policies drop?',
  unit: 'ops',
  targets: [[rate, '{{direction}} {{match}}']],
};
