import type { NodeLatencyMonitor } from '../../../../imports/crd.antrea.io';
import { at } from '../../../stages/manifest';
import type { Rendered } from '../../component';
import type { AntreaModel } from '../antrea-model';

/** The NodeLatencyMonitor, of which a cluster has one: each node pings each other one once a minute. */
export function nodeLatency(model: AntreaModel): Rendered {
  if (!model.observability.latency) return { manifests: [], findings: [] };
  const monitor: NodeLatencyMonitor = {
    apiVersion: 'crd.antrea.io/v1alpha1',
    kind: 'NodeLatencyMonitor',
    metadata: { name: 'default' },
    spec: { pingIntervalSeconds: 60 },
  };
  return { manifests: at('observability', monitor), findings: [] };
}
