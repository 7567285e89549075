import type { FlowExporterDestination, TrafficControl } from '../../../imports/crd.antrea.io-resources';
import { checkOneOf } from '../carry/check-one-of';
import { checkSelector } from '../carry/check-selector';
import type { Report } from '../shape/report';
import type { AntreaResource } from './antrea-resource';
import { checkAddress } from './check-address';
import { checkPool } from './check-pool';

const ways = ['ovsInternal', 'device', 'geneve', 'vxlan', 'gre'] as const;

/** What no schema can say. */
export function checkResource(resource: AntreaResource, report: Report): void {
  if (resource.kind === 'IPPool') checkPool(resource, report);
  else if (resource.kind === 'TrafficControl') checkTrafficControl(resource, report);
  else if (resource.kind === 'FlowExporterDestination') checkDestination(resource, report);
  else checkSelector(resource.spec.nodeSelector, '/spec/nodeSelector', 'kubernetes', report);
}

function checkTrafficControl({ spec }: TrafficControl, report: Report): void {
  const { appliedTo, action, targetPort, returnPort } = spec;
  checkSelector(appliedTo.podSelector, '/spec/appliedTo/podSelector', 'kubernetes', report);
  checkSelector(appliedTo.namespaceSelector, '/spec/appliedTo/namespaceSelector', 'kubernetes', report);
  checkOneOf(targetPort, [...ways, 'erspan'], '/spec/targetPort', report);
  if (returnPort) checkOneOf(returnPort, ways, '/spec/returnPort', report);
  if ((action === 'Redirect') !== (returnPort !== undefined)) report('FL-AN-306', { action }, '/spec/action');
  if (targetPort.erspan && action === 'Redirect') report('FL-AN-304', {}, '/spec/targetPort/erspan', 'key');
  for (const [at, port] of Object.entries({ targetPort, returnPort })) {
    for (const [way, target] of Object.entries(port ?? {})) {
      if ('remoteIP' in target) checkAddress(target.remoteIP, `/spec/${at}/${way}/remoteIP`, report);
    }
  }
}

function checkDestination({ spec: { protocol, tlsConfig } }: FlowExporterDestination, report: Report): void {
  checkOneOf(protocol, ['ipfix', 'grpc'], '/spec/protocol', report);
  const transport = protocol.ipfix?.transport ?? 'tls';
  if (transport !== 'tls' && tlsConfig) report('FL-AN-305', { transport }, '/spec/tlsConfig', 'key');
}
