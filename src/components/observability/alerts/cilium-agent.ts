import type { CiliumSettings } from '../../cilium/settings';
import type { Alert, Rules } from './rules';

/** Agents of Cilium: whether nodes reach each other, take policies, and have room left. */
export function ciliumAgentRules(s: CiliumSettings): Rules {
  if (!s.agentMetrics) return { recordings: [], alerts: [] };
  return {
    recordings: [
      // Traffic is paid for by the byte: a day of it by node, whatever the interval of scrapes.
      {
        record: 'network:node_forwarded_bytes:increase1d',
        expr: 'sum by (instance, direction) (increase(cilium_forward_bytes_total[1d]))',
      },
      {
        record: 'network:policy_delay_seconds:p99_10m',
        expr: 'histogram_quantile(0.99, sum by (le) (rate(cilium_policy_implementation_delay_bucket[10m])))',
      },
    ],
    alerts: [
      ...(s.serviceMonitors ? [down] : []),
      ...always,
      ...(s.bgp ? [bgpSession] : []),
      ...(s.model.mesh ? [remoteCluster] : []),
    ],
  };
}

const down: Alert = {
  name: 'CiliumAgentDown',
  expr: 'up{job="cilium-agent"} == 0',
  for: '5m',
  severity: 'critical',
  summary: 'The agent on {{ $labels.node }} does not answer',
  description: 'Pods that run there keep their network; none can start, and no change of policies or Services arrives.',
  runbook: 'Look at the agent pod of that node: its state, its last log lines, and whether the node itself is ready.',
};

const always: readonly Alert[] = [
  {
    name: 'CiliumNodesUnreachable',
    expr: 'cilium_node_health_connectivity_status{type="node", status="unreachable"} > 0',
    for: '10m',
    severity: 'critical',
    summary: '{{ $labels.instance }} cannot reach {{ $value }} other nodes',
    description: 'Traffic between pods of these nodes is lost.',
    runbook:
      'Run `cilium-health status` in the agent there: one node missing is a node, all missing is the path or a firewall.',
  },
  {
    name: 'CiliumPacketsLost',
    expr: [
      'sum by (instance) (rate(cilium_drop_count_total{reason!~"Policy denied.*"}[5m]))',
      '/ sum by (instance) (rate(cilium_forward_count_total[5m])) > 0.01',
    ].join(' '),
    for: '10m',
    severity: 'warning',
    summary:
      '{{ $value | humanizePercentage }} of the packets on {{ $labels.instance }} are dropped, and not by policy',
    description: 'Applications see time-outs and retries that no policy explains.',
    runbook:
      'Group cilium_drop_count_total by reason for that node, then watch `cilium-dbg monitor --type drop` there.',
  },
  {
    name: 'CiliumPolicyRefused',
    expr: 'increase(cilium_policy_change_total{outcome="fail"}[15m]) > 0',
    for: '1m',
    severity: 'critical',
    summary: 'An agent refused a policy on {{ $labels.instance }}',
    description: 'What the policy was to allow or deny is not in force on that node.',
    runbook: 'Look for the name of the policy in the log of that agent, then at what last changed in git.',
  },
  {
    name: 'CiliumEndpointsFail',
    expr: 'sum by (instance) (rate(cilium_endpoint_regenerations_total{outcome="fail"}[10m])) > 0',
    for: '15m',
    severity: 'critical',
    summary: 'Pods on {{ $labels.instance }} cannot take up changes',
    description: 'They go on with the policies and Services of before, or do not start.',
    runbook: 'List endpoints that are not ready with `cilium-dbg endpoint list`; the log of the agent has the reason.',
  },
  {
    name: 'CiliumControllersFail',
    expr: 'cilium_controllers_failing > 0',
    for: '30m',
    severity: 'warning',
    summary: '{{ $value }} tasks of the agent on {{ $labels.instance }} fail again and again',
    description: 'Something that the agent keeps up to date is falling behind.',
    runbook: 'Run `cilium-dbg status --all-controllers` in that agent: the last error of each stands there.',
  },
  {
    name: 'CiliumMapNearlyFull',
    expr: 'cilium_bpf_map_pressure > 0.9',
    for: '5m',
    severity: 'warning',
    summary: 'The table {{ $labels.map_name }} on {{ $labels.instance }} is {{ $value | humanizePercentage }} full',
    description: 'When it is full, new connections, Services or policy entries are refused on that node.',
    runbook: 'For connection tables look for one client with too many connections; else give the table more entries.',
  },
  {
    name: 'CiliumPodAddressesNearlyGone',
    expr: [
      'sum by (instance, family) (cilium_ip_addresses)',
      '/ sum by (instance, family) (cilium_ipam_capacity > 0) > 0.9',
    ].join(' '),
    for: '15m',
    severity: 'warning',
    summary:
      '{{ $labels.instance }} has given away {{ $value | humanizePercentage }} of its {{ $labels.family }} pod addresses',
    description: 'When none is left, pods on that node stay in ContainerCreating.',
    runbook: 'Compare the pods of the node with the size of its range; move pods away, or give nodes larger ranges.',
  },
];

const bgpSession: Alert = {
  name: 'CiliumBGPSessionDown',
  expr: 'cilium_bgp_control_plane_session_state == 0',
  for: '5m',
  severity: 'critical',
  summary: '{{ $labels.instance }} has no BGP session with {{ $labels.neighbor }}',
  description: 'The router learns no routes from that node: addresses that only it announces cannot be reached.',
  runbook:
    'Run `cilium bgp peers`; a session that stays in ACTIVE is a matter of reachability, port 179 or the password.',
};

const remoteCluster: Alert = {
  name: 'CiliumRemoteClusterNotReady',
  expr: 'max by (target_cluster) (cilium_clustermesh_remote_cluster_readiness_status == bool 0) == 1',
  for: '10m',
  severity: 'critical',
  summary: 'The cluster {{ $labels.target_cluster }} of the mesh is not ready',
  description: 'Its Services and identities are those of before, and age.',
  runbook:
    'Run `cilium clustermesh status`, then look whether the address of the other API server answers and its certificate is valid.',
};
