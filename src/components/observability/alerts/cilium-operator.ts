import type { CiliumSettings } from '../../cilium/settings';
import type { Alert, Rules } from './rules';

/** Cilium's operator: whether it works, and whether Services have their addresses. */
export function ciliumOperatorRules(s: CiliumSettings): Rules {
  const pools = s.model.loadBalancer?.implementation === 'cilium';
  return { recordings: [], alerts: [...(s.serviceMonitors ? [down] : []), ...(pools ? addresses : [])] };
}

const down: Alert = {
  name: 'CiliumOperatorDown',
  expr: 'absent(up{job="cilium-operator"} == 1)',
  for: '10m',
  severity: 'critical',
  summary: "Cilium's operator does not answer",
  description: 'New nodes get no pod range, Services get no address, and identities that nobody uses pile up.',
  runbook: 'Look at the Deployment cilium-operator: whether its pods run, and what the one with the lease logs.',
};

const addresses: readonly Alert[] = [
  {
    name: 'ServicesWithoutAddress',
    expr: 'max(cilium_lbipam_services_unsatisfied) > 0',
    for: '10m',
    severity: 'warning',
    summary: '{{ $value }} LoadBalancer Services wait for an address',
    description: 'They cannot be reached from outside.',
    runbook:
      'The condition cilium.io/IPAMRequestSatisfied of each Service says why: no pool takes it, or its pool is used up.',
  },
  {
    name: 'AddressPoolNearlyUsedUp',
    expr: [
      'max by (pool) (cilium_lbipam_ips_used)',
      '/ (max by (pool) (cilium_lbipam_ips_used) + max by (pool) (cilium_lbipam_ips_available)) > 0.9',
    ].join(' '),
    for: '30m',
    severity: 'warning',
    summary: 'The pool {{ $labels.pool }} is {{ $value | humanizePercentage }} used',
    description: 'Soon a new Service will wait for an address.',
    runbook: 'Give the pool another range, or free addresses of Services that nobody uses.',
  },
  {
    name: 'AddressPoolsConflict',
    expr: 'max(cilium_lbipam_conflicting_pools) > 0',
    for: '5m',
    severity: 'critical',
    summary: 'Pools of addresses overlap',
    description: 'A pool that overlaps an older one gives out nothing.',
    runbook: 'List CiliumLoadBalancerIPPools; the one with a conflict names the other in its conditions.',
  },
];
