import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

const root = '/spec/observability/flows';

/** Each part of what is to be seen has what it stands on. */
export function checkObservability({ cni, egress, observability }: ClusterModel): Finding[] {
  const { flows, latency } = observability;
  const { enabled, relay, ui, metrics, openMetrics, relayWorkload, uiWorkload } = flows;
  const parts = [
    { key: 'relay', on: relay, has: enabled, needs: '`enabled: true`' },
    { key: 'metrics', on: metrics.length > 0, has: enabled, needs: '`enabled: true`' },
    // Antrea makes no metrics of flows at all, and says so.
    { key: 'openMetrics', on: openMetrics && !cni.antrea, has: metrics.length > 0, needs: '`metrics`' },
    { key: 'ui', on: ui, has: relay, needs: '`relay: true`' },
    { key: 'relayWorkload', on: relayWorkload, has: relay, needs: '`relay: true`' },
    { key: 'uiWorkload', on: uiWorkload, has: ui, needs: '`ui: true`' },
  ];
  // Antrea's agents always serve metrics.
  const silent =
    !observability.metrics &&
    !observability.serviceMonitors &&
    (cni.cilium !== undefined || egress?.implementation === 'egressgateway');
  const readers = (['alerts', 'dashboards'] as const).filter((what) => silent && observability[what]);
  return [
    ...readers.map((what) => finding('FL-OBS-104', { what }, { path: `/spec/observability/${what}` })),
    ...(latency && !cni.antrea ? [finding('FL-OBS-103', {}, { path: '/spec/observability/latency' })] : []),
    ...parts
      .filter(({ on, has }) => on && !has)
      .map(({ key, needs }) => finding('FL-OBS-101', { what: `\`${key}\``, needs }, { path: `${root}/${key}` })),
    ...metrics.flatMap((metric, index) => {
      if (openMetrics || !/[:;]exemplars=true/i.test(metric)) return [];
      const [name = metric] = metric.split(':');
      return [finding('FL-OBS-102', { metric: name }, { path: `${root}/metrics/${index}` })];
    }),
  ];
}
