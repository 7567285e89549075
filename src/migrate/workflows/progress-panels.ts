import type { CiliumSettings } from '../../components/cilium/settings';
import type { Panel } from '../../components/observability/dashboards/panel';
import { trafficPanels } from '../phases/traffic-panels';

/** How far the nodes are, and what is lost meanwhile, as far as the spec serves metrics of that. */
export function progressPanels(cilium: CiliumSettings | undefined, namespace: string): Panel[] {
  const count = (metric: string, side: string) =>
    `sum(kube_daemonset_status_${metric}{namespace="${namespace}", daemonset="migration-probe-${side}"})`;
  return [
    {
      title: 'How many nodes have moved?',
      now: true,
      targets: [[count('desired_number_scheduled', 'moved'), 'moved']],
    },
    {
      title: 'How many nodes are left?',
      now: true,
      targets: [[count('desired_number_scheduled', 'unmoved'), 'left']],
    },
    {
      title: 'How many nodes take no pods?',
      now: true,
      targets: [['sum(kube_node_spec_unschedulable)', 'cordoned']],
    },
    {
      title: 'How do nodes go over?',
      targets: [
        [count('desired_number_scheduled', 'moved'), 'moved'],
        [count('desired_number_scheduled', 'unmoved'), 'left'],
      ],
    },
    {
      title: 'On how many nodes does a pod answer?',
      targets: [
        [count('number_available', 'moved'), 'moved'],
        [count('number_available', 'unmoved'), 'left'],
      ],
    },
    {
      title: 'Which workflows run?',
      targets: [['sum by (phase) (argo_workflows_gauge)', '{{phase}}']],
    },
    ...(cilium ? trafficPanels(cilium) : []),
  ];
}
