import type { Instance } from '../../kubevip/instance';
import type { Alert, Rules } from './rules';

/** kube-vip: whether exactly one node answers for each address. A static pod is nobody's to watch. */
export function kubeVipRules(instances: readonly Instance[]): Rules {
  const watched = instances.filter(({ staticPod, model }) => !staticPod && model.controlPlane.kubeVip.metrics);
  const arp = watched.filter(({ mode }) => mode === 'arp');
  return {
    recordings: [],
    alerts: [
      ...(arp.some(({ vip }) => vip) ? [noLeader] : []),
      ...(arp.length > 0 ? elections : []),
      ...(watched.some(({ mode }) => mode === 'bgp') ? [session] : []),
      ...(watched.some(({ services }) => services) ? [services] : []),
    ],
  };
}

const noLeader: Alert = {
  name: 'ControlPlaneAddressWithoutLeader',
  expr: 'absent(kube_vip_is_leader{lease_name="plndr-cp-lock"} == 1)',
  for: '2m',
  severity: 'critical',
  summary: "No node bears the control plane's address",
  description: 'Nobody reaches the API server by it: no kubectl, no kubelet of a worker, no Argo CD.',
  runbook:
    'Reach an API server by the address of its node; look at the kube-vip pods and the lease plndr-cp-lock in kube-system.',
};

const elections: readonly Alert[] = [
  {
    name: 'AddressWithTwoLeaders',
    expr: 'sum by (lease_name) (kube_vip_is_leader) > 1',
    for: '2m',
    severity: 'critical',
    summary: '{{ $value }} nodes answer for {{ $labels.lease_name }}',
    description: 'Clients reach now one, now the other: connections break.',
    runbook:
      'Look which of them holds the lease, and restart kube-vip on the others; then look why they lost the API server.',
  },
  {
    name: 'AddressLeaderChanges',
    expr: 'sum by (lease_name) (increase(kube_vip_leader_election_transitions_total[1h])) > 4',
    for: '5m',
    severity: 'warning',
    summary: 'The leader of {{ $labels.lease_name }} changed {{ $value | humanize }} times within an hour',
    description: 'Each change interrupts connections for a moment.',
    runbook: 'Look how long the API server and etcd take to answer; a lease that is too short for them gets lost.',
  },
];

const session: Alert = {
  name: 'KubeVipBGPSessionDown',
  expr: 'sum by (instance, peer) (kube_vip_manager_bgp_session_info{state="SESSION_STATE_ESTABLISHED"}) == 0',
  for: '5m',
  severity: 'critical',
  summary: '{{ $labels.instance }} has no BGP session with {{ $labels.peer }}',
  description: 'The router learns no addresses from that node.',
  runbook: 'Look whether the router answers on port 179 and knows the node, its AS number and its password.',
};

const services: Alert = {
  name: 'KubeVipServicesFail',
  expr: 'sum by (namespace, name, reason) (increase(kube_vip_service_reconcile_errors_total[15m])) > 0',
  for: '5m',
  severity: 'warning',
  summary: 'The Service {{ $labels.namespace }}/{{ $labels.name }} cannot be announced ({{ $labels.reason }})',
  description: 'It may not be reachable from outside.',
  runbook: 'Look at its address and annotations, then for its name in the logs of kube-vip.',
};
