import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';

const path = '/spec/cni/antrea/flowCollector';
const address = /^(?:[^\s:[\]]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?(?::(?:grpc|tls|tcp|udp))?$/;

/** The collector's address can be read, and flows are recorded at all. */
export function flowCollectorFindings({ antrea: { flowCollector }, model }: AntreaSettings): Finding[] {
  if (flowCollector === undefined) return [];
  if (!address.test(flowCollector)) return [finding('FL-AN-015', { address: flowCollector }, { path })];
  if (model.observability.flows.enabled) return [];
  const args = { what: '`cni.antrea.flowCollector`', needs: '`observability.flows.enabled: true`' };
  return [finding('FL-AN-012', args, { path })];
}
