import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';

const path = '/spec/cni/antrea/flowCollector';
const address = /^(?:[^\s:[\]]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?(?::(?:grpc|tls|tcp|udp))?$/;

/** Flows that are recorded go somewhere, to an address that can be read. */
export function flowCollectorFindings({ antrea, model }: AntreaSettings): Finding[] {
  const { flowCollector, featureGates } = antrea;
  const { enabled, relay } = model.observability.flows;
  if (flowCollector === undefined) {
    const taken = relay || featureGates.FlowExporter === true;
    return enabled && !taken ? [finding('FL-AN-317', {}, { path: '/spec/observability/flows/enabled' })] : [];
  }
  if (!address.test(flowCollector)) return [finding('FL-AN-015', { address: flowCollector }, { path })];
  if (enabled) return [];
  const args = { what: '`cni.antrea.flowCollector`', needs: '`observability.flows.enabled: true`' };
  return [finding('FL-AN-012', args, { path })];
}
