import type { System } from '../systems';
import type { Panel } from './panel';

const datasource = { type: 'prometheus', uid: '${datasource}' };

/** Grafana's grid is 24 wide: two graphs a row, or four numbers. */
const graph = { w: 12, h: 8 };
const number = { w: 6, h: 4 };

/** The dashboard of a system as Grafana reads it. Numbers come first; identifiers follow from the name and the order. */
export function dashboard({ name, title, panels }: Pick<System, 'name' | 'title' | 'panels'>) {
  const numbers = panels.filter(({ now }) => now);
  const graphs = panels.filter(({ now }) => !now);
  const top = Math.ceil(numbers.length / 4) * number.h;
  return {
    uid: `fairlead-${name}`,
    title,
    tags: ['network', 'fairlead'],
    editable: false,
    refresh: '1m',
    schemaVersion: 39,
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [{ name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus', hide: 0 }],
    },
    panels: [
      ...numbers.map((panel, index) => ({
        ...common(panel, index + 1),
        type: 'stat',
        gridPos: { ...number, x: (index % 4) * number.w, y: Math.floor(index / 4) * number.h },
      })),
      ...graphs.map((panel, index) => ({
        ...common(panel, numbers.length + index + 1),
        type: 'timeseries',
        gridPos: { ...graph, x: (index % 2) * graph.w, y: top + Math.floor(index / 2) * graph.h },
      })),
    ],
  };
}

const common = ({ title, targets, unit }: Panel, id: number) => ({
  id,
  title,
  datasource,
  fieldConfig: { defaults: { unit: unit ?? 'short' }, overrides: [] },
  targets: targets.map(([expr, legendFormat], index) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + index),
    datasource,
    expr,
    legendFormat,
  })),
});
