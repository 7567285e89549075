import { queryPath } from '../../prometheus/query-path';
import { onNode } from '../on-node';
import type { Routine } from '../routine';
import { settle } from '../settle';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/** Whether little enough is lost on a node that takes pods again. Who does not answer Prometheus counts as one who loses. */
export function watchDrops({ drops }: WorkflowSettings): Routine[] {
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
      name: 'watch-drops',
      inputs: ['node'],
      steps: [
        [{ step: 'settled', run: settle.name }],
        [onNode('drops', 'count-drops')],
        [{ step: 'lossy', run: 'fail', when: tags.anySeries('drops') }],
      ],
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
