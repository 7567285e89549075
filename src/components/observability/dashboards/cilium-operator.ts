import type { CiliumSettings } from '../../cilium/settings';
import type { Panel } from './panel';

/** What Cilium's operator shows of addresses; without pools of its own it has nothing that anyone asks for. */
export function ciliumOperatorPanels({ model }: CiliumSettings): Panel[] {
  if (model.loadBalancer?.implementation !== 'cilium') return [];
  return [
    {
      title: 'How many Services wait for an address?',
      now: true,
      targets: [['max(cilium_lbipam_services_unsatisfied)', 'Services']],
    },
    {
      title: 'How many pools overlap?',
      now: true,
      targets: [['max(cilium_lbipam_conflicting_pools)', 'pools']],
    },
    {
      title: 'How many addresses are left?',
      targets: [['max by (pool) (cilium_lbipam_ips_available)', '{{pool}}']],
    },
    {
      title: 'How many addresses are used?',
      targets: [['max by (pool) (cilium_lbipam_ips_used)', '{{pool}}']],
    },
  ];
}
