import { at, type Manifest } from '../../../stages/manifest';
import type { CiliumSettings } from '../settings';
import { flowMetricsService } from './flow-metrics-service';
import { peerService } from './peer-service';
import { relay } from './relay';
import { ui } from './ui';

/** Flows beyond the agents that record them: the way to all agents, the relay, the page, the metrics. */
export function hubble(s: CiliumSettings): Manifest[] {
  if (!s.hubble) return [];
  return [
    ...at('observability', peerService(s)),
    ...(s.flowMetrics ? at('observability', flowMetricsService(s)) : []),
    ...(s.relay ? at('observability', ...relay(s)) : []),
    ...(s.ui ? at('observability', ...ui(s)) : []),
  ];
}
