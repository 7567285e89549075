import type { TetragonSettings } from '../../tetragon/settings';
import type { Panel } from './panel';

/** What Tetragon shows of what it watches. */
export function tetragonPanels({ tetragon }: TetragonSettings): Panel[] {
  if (!tetragon.enabled || !tetragon.metrics.enabled) return [];
  return [
    {
      title: 'How many policies are loaded, and how many failed?',
      targets: [['sum by (state) (tetragon_tracingpolicy_loaded)', '{{state}}']],
    },
    {
      title: 'Which policies find something?',
      unit: 'ops',
      targets: [['sum by (policy) (rate(tetragon_policy_events_total[5m]))', '{{policy}}']],
    },
    {
      title: 'What happens on the nodes?',
      unit: 'ops',
      targets: [['sum by (type) (rate(tetragon_events_total[5m]))', '{{type}}']],
    },
    {
      title: 'Which nodes lose events?',
      unit: 'ops',
      targets: [
        ['sum by (instance) (rate(tetragon_observer_ringbuf_events_lost_total[5m]))', '{{instance}} kernel'],
        ['sum by (instance) (rate(tetragon_observer_ringbuf_queue_events_lost_total[5m]))', '{{instance}} agent'],
      ],
    },
  ];
}
