import type { PrometheusRule } from '../../../../imports/monitoring.coreos.com';
import type { Rules } from './rules';

/** The PrometheusRule of a system: its recordings in a group before the alerts, which read them. */
export function prometheusRule(name: string, { recordings, alerts }: Rules): PrometheusRule {
  const groups = [
    { name: `${name}-recordings`, rules: recordings.map((recording) => ({ ...recording })) },
    {
      name: `${name}-alerts`,
      rules: alerts.map(({ name: alert, expr, for: hold, severity, summary, description, runbook }) => ({
        alert,
        expr,
        for: hold,
        labels: { severity },
        annotations: { summary, description, runbook },
      })),
    },
  ];
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: `network-${name}`, namespace: 'kube-system', labels: { 'app.kubernetes.io/part-of': name } },
    spec: { groups: groups.filter(({ rules }) => rules.length > 0) },
  };
}
