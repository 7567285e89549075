import type { AntreaRows } from '../antrea-rows';

export const flows: readonly AntreaRows[] = [
  {
    name: 'flow-collector',
    from: 'cni.antrea.flowCollector',
    rows: {
      'flowExporter.enable': ({ antrea, flowAggregator }) => flowAggregator || antrea.flowCollector !== undefined,
      'flowExporter.flowCollectorAddr': ({ antrea }) =>
        antrea.flowCollector ?? 'flow-aggregator/flow-aggregator:14739:grpc',
    },
  },
  {
    name: 'flow-intervals',
    open: true,
    rows: {
      'flowExporter.flowPollInterval': '5s',
      'flowExporter.activeFlowExportTimeout': '5s',
      'flowExporter.idleFlowExportTimeout': '15s',
    },
  },
];
