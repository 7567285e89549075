import type { Instance } from '../../kubevip/instance';
import type { Panel } from './panel';

/** What kube-vip shows of the addresses that it announces. */
export function kubeVipPanels(instances: readonly Instance[]): Panel[] {
  const watched = instances.filter(({ staticPod, model }) => !staticPod && model.controlPlane.kubeVip.metrics);
  return [
    ...(watched.some(({ mode }) => mode === 'arp') ? leaders : []),
    ...(watched.some(({ mode }) => mode === 'bgp') ? [sessions] : []),
    ...(watched.some(({ services }) => services) ? announced : []),
  ];
}

const leaders: readonly Panel[] = [
  {
    title: 'Which node answers for which address?',
    targets: [['kube_vip_is_leader == 1', '{{lease_name}}: {{node}}']],
  },
  {
    title: 'How often does the leader change?',
    targets: [['sum by (lease_name) (increase(kube_vip_leader_election_transitions_total[1h]))', '{{lease_name}}']],
  },
];

const sessions: Panel = {
  title: 'Which routers are we connected to?',
  targets: [
    [
      'sum by (instance, peer) (kube_vip_manager_bgp_session_info{state="SESSION_STATE_ESTABLISHED"})',
      '{{instance}} {{peer}}',
    ],
  ],
};

const announced: readonly Panel[] = [
  {
    title: 'How many Services does each node manage?',
    targets: [['sum by (instance) (kube_vip_active_services)', '{{instance}}']],
  },
  {
    title: 'How long does a Service take to be announced?',
    unit: 's',
    targets: [
      ['histogram_quantile(0.99, sum by (le) (rate(kube_vip_service_reconcile_duration_seconds_bucket[10m])))', 'p99'],
    ],
  },
];
