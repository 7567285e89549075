import type { CiliumSettings } from '../../cilium/settings';
import type { Panel } from './panel';

/** What the agents of Cilium show of their nodes. */
export function ciliumAgentPanels({ agentMetrics, bgp, model }: CiliumSettings): Panel[] {
  if (!agentMetrics) return [];
  return [
    {
      title: 'How many agents serve metrics?',
      now: true,
      targets: [['count(cilium_version)', 'agents']],
    },
    {
      title: 'How many agents miss another node?',
      now: true,
      targets: [
        ['count(cilium_node_health_connectivity_status{type="node", status="unreachable"} > 0) or vector(0)', 'agents'],
      ],
    },
    {
      title: 'How many pods are not ready for traffic?',
      now: true,
      targets: [['sum(cilium_endpoint_state{endpoint_state!="ready"}) or vector(0)', 'pods']],
    },
    {
      title: 'How many policies were refused today?',
      now: true,
      targets: [['sum(increase(cilium_policy_change_total{outcome="fail"}[1d])) or vector(0)', 'policies']],
    },
    {
      title: 'Why are packets dropped?',
      unit: 'pps',
      targets: [['sum by (reason, direction) (rate(cilium_drop_count_total[5m]))', '{{reason}} ({{direction}})']],
    },
    {
      title: 'How much does each node forward?',
      unit: 'Bps',
      targets: [['sum by (instance) (rate(cilium_forward_bytes_total[5m]))', '{{instance}}']],
    },
    {
      title: 'How far are nodes from each other?',
      unit: 's',
      targets: [
        [
          'histogram_quantile(0.99, sum by (le, instance) (rate(cilium_node_health_connectivity_latency_seconds_bucket[10m])))',
          '{{instance}} p99',
        ],
      ],
    },
    {
      title: 'How long until a policy is in force?',
      unit: 's',
      targets: [
        ['histogram_quantile(0.5, sum by (le) (rate(cilium_policy_implementation_delay_bucket[10m])))', 'p50'],
        ['histogram_quantile(0.99, sum by (le) (rate(cilium_policy_implementation_delay_bucket[10m])))', 'p99'],
      ],
    },
    {
      title: 'Which tables fill up?',
      unit: 'percentunit',
      targets: [['max by (map_name) (cilium_bpf_map_pressure)', '{{map_name}}']],
    },
    {
      title: 'Which nodes run out of pod addresses?',
      unit: 'percentunit',
      targets: [
        [
          'sum by (instance, family) (cilium_ip_addresses) / sum by (instance, family) (cilium_ipam_capacity > 0)',
          '{{instance}} {{family}}',
        ],
      ],
    },
    ...(bgp ? [sessions] : []),
    ...(model.mesh ? [remoteClusters] : []),
  ];
}

const sessions: Panel = {
  title: 'Which routers are we connected to?',
  targets: [['cilium_bgp_control_plane_session_state', '{{instance}} {{neighbor}}']],
};

const remoteClusters: Panel = {
  title: 'Which clusters of the mesh are ready?',
  targets: [['min by (target_cluster) (cilium_clustermesh_remote_cluster_readiness_status)', '{{target_cluster}}']],
};
