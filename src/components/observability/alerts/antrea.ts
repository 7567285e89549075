import type { AntreaSettings } from '../../antrea/settings';
import type { Alert, Rules } from './rules';

/** Antrea: whether flows reach Open vSwitch, and policies the nodes. Its agents and controller always serve metrics. */
export function antreaRules({ antrea, model }: AntreaSettings): Rules {
  return {
    recordings: [
      {
        record: 'network:policy_sync_milliseconds:p99_10m',
        expr: 'histogram_quantile(0.99, sum by (le) (rate(antrea_controller_network_policy_sync_duration_milliseconds_bucket[10m])))',
      },
    ],
    alerts: [
      ...(model.observability.serviceMonitors ? down : []),
      ...always,
      ...(antrea.flowCollector ? [connections] : []),
    ],
  };
}

const down: readonly Alert[] = [
  {
    name: 'AntreaAgentDown',
    expr: 'up{job="kube-system/antrea-agent"} == 0',
    for: '5m',
    severity: 'critical',
    summary: 'The agent on {{ $labels.node }} does not answer',
    description:
      'Pods that run there keep their network; none can start, and no change of policies or Services arrives.',
    runbook: 'Look at the agent pod of that node: its state, its last log lines, and whether the node itself is ready.',
  },
  {
    name: 'AntreaControllerDown',
    expr: 'absent(up{job="kube-system/antrea-controller"} == 1)',
    for: '10m',
    severity: 'critical',
    summary: "Antrea's controller does not answer",
    description: 'Agents enforce the policies of before; pods that start now get none.',
    runbook: 'Look at the Deployment antrea-controller: whether its pod runs, on which node, and what it logs.',
  },
];

const always: readonly Alert[] = [
  {
    name: 'AntreaFlowsRefused',
    expr: 'sum by (instance, operation) (rate(antrea_agent_ovs_flow_ops_error_count[5m])) > 0',
    for: '10m',
    severity: 'critical',
    summary: 'Open vSwitch on {{ $labels.instance }} refuses flows ({{ $labels.operation }})',
    description: 'Pods there miss connections, Services or policies that the agent believes to be in force.',
    runbook:
      'Look at the containers antrea-ovs and antrea-agent of that node; restarting the agent writes all flows anew.',
  },
  {
    name: 'AntreaPoliciesLag',
    expr: 'max(antrea_controller_length_network_policy_queue) > 100',
    for: '10m',
    severity: 'warning',
    summary: '{{ $value }} policies wait for the controller',
    description: 'Nodes enforce policies of before; pods that just started may be without theirs.',
    runbook: 'Look whether the controller lacks CPU, and at how fast pods and namespaces come and go.',
  },
  {
    name: 'AntreaNamesEvicted',
    expr: 'sum by (instance, reason) (increase(antrea_agent_fqdn_cache_eviction_count[1h])) > 0',
    for: '1h',
    severity: 'warning',
    summary: 'The agent on {{ $labels.instance }} forgets domain names ({{ $labels.reason }})',
    description: 'Rules by domain name no longer match addresses that were forgotten.',
    runbook: 'Look for a rule whose pattern takes too many names, and narrow it.',
  },
];

const connections: Alert = {
  name: 'AntreaConnectionsNearlyFull',
  expr: 'antrea_agent_conntrack_total_connection_count / (antrea_agent_conntrack_max_connection_count > 0) > 0.9',
  for: '10m',
  severity: 'warning',
  summary: 'The connection table of {{ $labels.instance }} is {{ $value | humanizePercentage }} full',
  description: 'When it is full, the node refuses new connections.',
  runbook: 'Look for one client with too many connections; else raise net.netfilter.nf_conntrack_max on the nodes.',
};
