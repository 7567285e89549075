import type { EgressGatewaySettings } from '../../egressgateway/settings';
import type { Panel } from './panel';

/** What agents and controller of EgressGateway show. */
export function egressGatewayPanels({ metrics, serviceMonitors }: EgressGatewaySettings): Panel[] {
  if (!metrics) return [];
  return [
    {
      title: 'Which nodes fail to write rules?',
      unit: 'ops',
      targets: [
        ['rate(iptables_restore_errors[5m])', '{{instance}} write'],
        ['rate(iptables_save_errors[5m])', '{{instance}} read'],
      ],
    },
    {
      title: 'How many rules does each node hold?',
      targets: [['sum by (instance, table) (iptables_rules)', '{{instance}} {{table}}']],
    },
    ...(serviceMonitors ? [failures] : []),
  ];
}

const failures: Panel = {
  title: 'What fails to be carried out?',
  unit: 'ops',
  targets: [
    [
      'sum by (job, controller) (rate(controller_runtime_reconcile_errors_total{job=~"egressgateway-.*"}[5m]))',
      '{{job}} {{controller}}',
    ],
  ],
};
