import type { NodeLatencyMonitor } from '../../../../imports/crd.antrea.io';
import { finding } from '../../../diagnostics/finding';
import { at } from '../../../stages/manifest';
import type { Rendered } from '../../component';
import type { AntreaModel } from '../antrea-model';
import { gateOpen } from '../config/gate-open';
import { antreaSettings } from '../settings';

const gate = 'NodeLatencyMonitor';

/** The NodeLatencyMonitor, of which a cluster has one: each node pings each other one once a minute. */
export function nodeLatency(model: AntreaModel): Rendered {
  if (!model.observability.latency) return { manifests: [], findings: [] };
  const monitor: NodeLatencyMonitor = {
    apiVersion: 'crd.antrea.io/v1alpha1',
    kind: 'NodeLatencyMonitor',
    metadata: { name: 'default' },
    spec: { pingIntervalSeconds: 60 },
  };
  const where = { path: '/spec/observability/latency' };
  return {
    manifests: at('observability', monitor),
    findings: gateOpen(antreaSettings(model), gate) ? [] : [finding('FL-AN-241', { gate, what: '`latency`' }, where)],
  };
}
