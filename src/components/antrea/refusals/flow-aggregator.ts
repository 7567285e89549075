import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';

const section = '/spec/cni/antrea/flowAggregator';
const relay = '/spec/observability/flows/relay';
const collector = /^(?:[^\s:[\]/]+|\[[0-9a-fA-F:.]+\]):\d{1,5}(?::(?:tcp|udp))?$/;

/** The aggregator runs where the section says how, agents send to it alone, and what it gets goes somewhere. */
export function flowAggregatorFindings(s: AntreaSettings): Finding[] {
  const { flowAggregator: how, flowCollector } = s.antrea;
  if (!s.flowAggregator) {
    const args = { what: '`cni.antrea.flowAggregator`', needs: '`observability.flows: {enabled: true, relay: true}`' };
    return how ? [finding('FL-AN-012', args, { path: section })] : [];
  }
  const { mode = 'aggregate', collector: to } = how ?? {};
  const replicas = s.model.observability.flows.relayWorkload?.replicas ?? 1;
  const nowhere = !(how?.collector || how?.clickHouse || how?.s3 || how?.log);
  return [
    ...(flowCollector !== undefined
      ? [
          finding(
            'FL-AN-311',
            {},
            { path: '/spec/cni/antrea/flowCollector', also: [{ path: relay, label: 'the relay' }] },
          ),
        ]
      : []),
    ...(mode === 'aggregate' && replicas > 1
      ? [finding('FL-AN-313', { replicas }, { path: '/spec/observability/flows/relayWorkload/replicas' })]
      : []),
    ...(mode === 'proxy'
      ? (['clickHouse', 's3', 'log'] as const)
          .filter((field) => how?.[field])
          .map((field) => finding('FL-AN-316', { field }, { path: `${section}/${field}` }))
      : []),
    ...(to && !collector.test(to.address)
      ? [finding('FL-AN-314', { address: to.address }, { path: `${section}/collector/address` })]
      : []),
    ...(to?.tls && to.address.endsWith(':udp') ? [finding('FL-AN-315', {}, { path: `${section}/collector/tls` })] : []),
    ...(nowhere ? [finding('FL-AN-312', {}, { path: how ? section : relay })] : []),
  ];
}
