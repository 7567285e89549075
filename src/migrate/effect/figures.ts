import type { Figure, MetricSource } from './figure';

type Options = Omit<MetricSource, 'metric' | 'of' | 'over' | 'counter'>;

const gauge = (metric: string, more: Options = {}): MetricSource => ({ metric, of: metric, counter: false, ...more });
const counter = (metric: string, more: Options = {}): MetricSource => ({ ...gauge(metric, more), counter: true });
const share = (metric: string, over: string): MetricSource => ({ ...counter(metric), over });
/** Of a summary or a histogram. */
const mean = (metric: string, more: Options = {}): MetricSource => ({
  ...counter(metric, more),
  of: `${metric}_sum`,
  over: `${metric}_count`,
});

/** What each node runs for its network: kube-proxy too, for a CNI may take its place. */
const agents = {
  label: 'container',
  like: [
    ...['antrea-agent', 'antrea-ovs', 'aws-eks-nodeagent', 'aws-node', 'calico-node', 'cilium-agent', 'cilium-envoy'],
    ...['kube-flannel', 'kube-proxy', 'weave'],
  ].join('|'),
};

/** What leaves the node: each CNI has devices of its own besides. */
const nics = { label: 'device', like: 'eth[0-9]+|en[opsx].*|bond[0-9]+', same: true } as const;

/**
 * What is asked before and after a move. Names are those of cAdvisor, the node exporter, CoreDNS, Calico's Felix, Cilium 1.20
 * and Antrea 2.7; Felix counts no packets that policies drop. The segments are those of nodes: pods have networks of their own.
 */
export const figures: readonly Figure[] = [
  {
    question: 'How much CPU do the agents of a node take?',
    unit: 'cores',
    record: 'network:agent_cpu_cores:rate5m',
    sources: [counter('container_cpu_usage_seconds_total', { where: agents })],
  },
  {
    question: 'How much memory do the agents of a node take?',
    unit: 'bytes',
    record: 'network:agent_memory_bytes:sum',
    sources: [gauge('container_memory_working_set_bytes', { where: agents })],
  },
  {
    question: 'How many TCP segments do nodes send again?',
    unit: 'share',
    record: 'network:tcp_retransmitted:ratio_rate5m',
    sources: [share('node_netstat_Tcp_RetransSegs', 'node_netstat_Tcp_OutSegs')],
  },
  {
    question: 'How many packets do the interfaces of a node drop on receipt?',
    unit: 'a second',
    record: 'network:node_receive_drops:rate5m',
    sources: [counter('node_network_receive_drop_total', { where: nics })],
  },
  {
    question: 'How long does CoreDNS take to answer?',
    unit: 'seconds',
    record: 'network:dns_answer_seconds:mean5m',
    sources: [mean('coredns_dns_request_duration_seconds')],
  },
  {
    question: 'How many packets does the agent of a node drop?',
    unit: 'a second',
    record: 'network:agent_drops:rate5m',
    sources: [counter('cilium_drop_count_total', { cni: 'cilium' })],
  },
  {
    question: 'How long until a change is in the datapath?',
    unit: 'seconds',
    record: 'network:datapath_change_seconds:mean5m',
    sources: [
      mean('felix_int_dataplane_apply_time_seconds', { cni: 'calico' }),
      mean('cilium_policy_implementation_delay', { cni: 'cilium' }),
      mean('antrea_agent_ovs_flow_ops_latency_milliseconds', { cni: 'antrea', per: 1000 }),
    ],
  },
  {
    question: 'How many changes of the datapath fail on a node?',
    unit: 'a second',
    record: 'network:datapath_failures:rate5m',
    sources: [
      counter('felix_int_dataplane_failures', { cni: 'calico' }),
      counter('cilium_endpoint_regenerations_total', { cni: 'cilium', where: { label: 'outcome', like: 'fail' } }),
      counter('antrea_agent_ovs_flow_ops_error_count', { cni: 'antrea' }),
    ],
  },
];
