import { queryPath } from '../../prometheus/query-path';
import { onNode } from '../on-node';
import type { Routine } from '../routine';
import { settle } from '../settle';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/**
 * Whether little enough is lost on a node to which pods have come back. One that Prometheus knows nothing of counts as one that
 * loses.
 */
export function verifyDrops({ drops }: WorkflowSettings): Routine[] {
  if (!drops) return [];
  const [before, between, behind] = [
    'sum(rate(cilium_drop_count_total{node="',
    `"}[${settle.minutes}m])) > ${drops.perSecond} or absent(up{job="cilium-agent", node="`,
    '"} == 1)',
  ].map(encodeURIComponent);
  const node = tags.input('node');
  return [
    {
      kind: 'sequence',
      name: 'verify-drops',
      inputs: ['node'],
      steps: [[onNode('drops', 'count-drops')], [{ step: 'lossy', run: 'fail', when: tags.anySeries('drops') }]],
    },
    { kind: 'gate', name: settle.name, inputs: [], minutes: settle.minutes },
    {
      kind: 'kubectl',
      name: 'count-drops',
      inputs: ['node'],
      args: ['get', `--raw=${queryPath(drops.prometheus)}?query=${before}${node}${between}${node}${behind}`],
      minutes: 2,
    },
  ];
}
