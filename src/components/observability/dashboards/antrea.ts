import type { Panel } from './panel';

/** What agents and controller of Antrea show. */
export function antreaPanels(): Panel[] {
  return [
    {
      title: 'How many pods are connected?',
      now: true,
      targets: [['sum(antrea_agent_local_pod_count)', 'pods']],
    },
    {
      title: 'How many policies wait for the controller?',
      now: true,
      targets: [['max(antrea_controller_length_network_policy_queue)', 'policies']],
    },
    {
      title: 'Which nodes have flows refused?',
      unit: 'ops',
      targets: [
        [
          'sum by (instance, operation) (rate(antrea_agent_ovs_flow_ops_error_count[5m]))',
          '{{instance}} {{operation}}',
        ],
      ],
    },
    {
      title: 'How many flows does each node hold?',
      targets: [['antrea_agent_ovs_total_flow_count', '{{instance}}']],
    },
    {
      title: 'How many policies does each node enforce?',
      targets: [['antrea_agent_networkpolicy_count', '{{instance}}']],
    },
    {
      title: 'How long does a flow take to be written?',
      unit: 'ms',
      targets: [
        [
          'histogram_quantile(0.99, sum by (le, operation) (rate(antrea_agent_ovs_flow_ops_latency_milliseconds_bucket[10m])))',
          '{{operation}} p99',
        ],
      ],
    },
  ];
}
