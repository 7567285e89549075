import type { Panel } from '../../components/observability/dashboards/panel';
import type { Unit } from './figure';
import { figures } from './figures';

/** What the network costs a node, over the time of the migration, as it is recorded. */
export function effectPanels(): Panel[] {
  return figures.map(({ question, unit, record, sources }): Panel => {
    const part = sources.find(({ where }) => where)?.where?.label;
    const by = ['metric', ...(part === undefined ? [] : [part])];
    const legend = by.map((label) => `{{${label}}}`).join(' ');
    const shown = units[unit];
    return {
      title: question,
      targets: [[`avg by (${by.join(', ')}) (${record})`, legend]],
      ...(shown && { unit: shown }),
    };
  });
}

const units: Readonly<Record<Unit, Panel['unit']>> = {
  cores: undefined,
  bytes: 'bytes',
  seconds: 's',
  share: 'percentunit',
  'a second': 'ops',
};
