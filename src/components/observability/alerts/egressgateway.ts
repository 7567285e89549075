import type { EgressGatewaySettings } from '../../egressgateway/settings';
import type { Alert, Rules } from './rules';

/** EgressGateway: whether traffic leaves with the address that its policy names. */
export function egressGatewayRules({ metrics, serviceMonitors }: EgressGatewaySettings): Rules {
  if (!metrics) return { recordings: [], alerts: [] };
  return { recordings: [], alerts: serviceMonitors ? [...named, ...monitored] : named };
}

const named: readonly Alert[] = [
  {
    name: 'EgressRulesRefused',
    expr: 'increase(iptables_restore_errors[10m]) > 0 or increase(iptables_save_errors[10m]) > 0',
    for: '5m',
    severity: 'critical',
    summary: 'The egress agent on {{ $labels.instance }} cannot write its rules',
    description: 'Traffic of that node may leave with the address of the node, or not at all.',
    runbook: 'Look at the log of the agent there: who holds the lock of iptables, or which rule the kernel refuses.',
  },
];

/** Their metrics are those of any controller: only the job, which the monitor gives, tells whose they are. */
const monitored: readonly Alert[] = [
  {
    name: 'EgressAgentDown',
    expr: 'up{job="egressgateway-agent"} == 0',
    for: '5m',
    severity: 'critical',
    summary: 'The egress agent on {{ $labels.instance }} does not answer',
    description: 'Rules stay as they are: pods that start there, and gateways that move, are not followed.',
    runbook: 'Look at the agent pod of that node, and whether the node itself is ready.',
  },
  {
    name: 'EgressControllerDown',
    expr: 'absent(up{job="egressgateway-controller"} == 1)',
    for: '5m',
    severity: 'critical',
    summary: 'The controller of EgressGateway does not answer',
    description: 'No gateway takes over from a node that fails, and policies cannot be changed.',
    runbook: 'Look at the Deployment egressgateway-controller and at the certificate of its webhooks.',
  },
  {
    name: 'EgressReconcileFails',
    expr: 'sum by (job, controller) (rate(controller_runtime_reconcile_errors_total{job=~"egressgateway-.*"}[10m])) > 0',
    for: '15m',
    severity: 'warning',
    summary: '{{ $labels.job }} fails to carry out {{ $labels.controller }}',
    description: 'A gateway, a policy or a tunnel is not as the spec says.',
    runbook: 'Look for its last error in the log, and at the status of EgressGateways and EgressTunnels.',
  },
];
