import type { CiliumRows } from './cilium-rows';

export const observability: readonly CiliumRows[] = [
  {
    name: 'log-level',
    from: 'cni.cilium.logLevel',
    rows: { debug: ({ cilium }) => String(cilium.logLevel === 'debug') },
  },
  {
    name: 'operator-metrics',
    rows: { 'enable-metrics': 'true', 'operator-prometheus-serve-addr': ':9963', 'metrics-sampling-interval': '5m' },
  },
  {
    name: 'agent-metrics',
    from: 'observability.metrics',
    when: ({ agentMetrics }) => agentMetrics,
    rows: {
      'prometheus-serve-addr': ':9962',
      'controller-group-metrics': 'write-cni-file sync-host-ips sync-lb-maps-with-k8s-services',
    },
  },
  {
    name: 'events',
    open: true,
    rows: {
      'bpf-events-drop-enabled': 'true',
      'bpf-events-policy-verdict-enabled': 'true',
      'bpf-events-trace-enabled': 'true',
      'monitor-aggregation': 'medium',
      'monitor-aggregation-flags': 'all',
      'monitor-aggregation-interval': '5s',
    },
  },
];
