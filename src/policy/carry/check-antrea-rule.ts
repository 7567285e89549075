import type { AntreaClusterNetworkPolicy } from '../../../imports/crd.antrea.io-policies';
import { pointerBelow } from '../../diagnostics/pointer';
import type { AntreaRule } from '../antrea-rules';
import { checkAlone } from './check-alone';
import { checkAntreaL7 } from './check-antrea-l7';
import { checkCidrExcept } from './check-cidr';
import { checkDnsName } from './check-dns-name';
import { checkEndPort } from './check-end-port';
import { checkGate } from './check-gate';
import { checkOneOf } from './check-one-of';
import { checkSelector } from './check-selector';
import type { Report } from './report';

type Peer = NonNullable<NonNullable<AntreaClusterNetworkPolicy['spec']['egress']>[number]['to']>[number];

const serviceName = /\.svc(?:\.cluster\.local)?\.?$/;

/** One rule of an Antrea policy; `services`: it is applied to Services, which know clients by address only. */
export function checkAntreaRule(rule: AntreaRule, path: string, services: boolean, report: Report): void {
  const { from = [], to = [], toServices = [], ports = [], protocols = [] } = rule;
  for (const [field, peers] of Object.entries({ from, to })) {
    for (const [index, peer] of peers.entries()) {
      const at = pointerBelow(path, field, index);
      checkPeer(peer, at, report);
      if (services && !peer.ipBlock) report('FL-POL-306', { problem: 'peers' }, at);
      if ('fqdn' in peer && rule.action !== 'Allow') {
        report('FL-POL-313', { action: rule.action }, pointerBelow(at, 'fqdn'), 'key');
      }
      if ('fqdn' in peer && typeof peer.fqdn === 'string' && serviceName.test(peer.fqdn)) {
        report('FL-POL-317', { name: peer.fqdn }, pointerBelow(at, 'fqdn'));
      }
    }
  }
  for (const second of ['to', 'ports', 'protocols'] as const) {
    if (toServices.length > 0 && rule[second]?.length) {
      report('FL-POL-302', { first: 'toServices', second }, pointerBelow(path, second), 'key');
    }
  }
  for (const [index, port] of ports.entries()) {
    const at = pointerBelow(path, 'ports', index);
    checkEndPort(port, at, report);
    const { sourcePort, sourceEndPort } = port;
    if (sourceEndPort !== undefined && !(sourcePort !== undefined && sourcePort <= sourceEndPort)) {
      report('FL-POL-110', { endPort: sourceEndPort, port: sourcePort }, pointerBelow(at, 'sourceEndPort'));
    }
  }
  for (const [index, protocol] of protocols.entries()) {
    const at = pointerBelow(path, 'protocols', index);
    checkOneOf(protocol, ['icmp', 'igmp'], at, report);
    if (protocol.igmp) checkIgmp(rule, at, report);
  }
  checkAntreaL7(rule, path, report);
}

function checkPeer(peer: Peer, path: string, report: Report): void {
  if (peer.fqdn !== undefined) checkDnsName(peer.fqdn, pointerBelow(path, 'fqdn'), report);
  checkAlone(peer, ['group', 'serviceAccount', 'nodeSelector', 'fqdn'], path, report);
  for (const second of ['podSelector', 'namespaceSelector', 'namespaces'] as const) {
    if (peer.ipBlock && peer[second])
      report('FL-POL-302', { first: 'ipBlock', second }, pointerBelow(path, second), 'key');
  }
  if (peer.namespaces && peer.namespaceSelector) {
    report(
      'FL-POL-302',
      { first: 'namespaces', second: 'namespaceSelector' },
      pointerBelow(path, 'namespaceSelector'),
      'key',
    );
  }
  if (peer.namespaces) checkOneOf(peer.namespaces, ['match', 'sameLabels'], pointerBelow(path, 'namespaces'), report);
  for (const field of ['podSelector', 'namespaceSelector', 'nodeSelector'] as const) {
    checkSelector(peer[field], pointerBelow(path, field), 'kubernetes', report);
  }
  if (peer.ipBlock) checkCidrExcept(peer.ipBlock, pointerBelow(path, 'ipBlock'), report);
}

function checkIgmp(rule: AntreaRule, at: string, report: Report): void {
  const { action, from, to, ports, toServices, protocols = [] } = rule;
  checkGate('Multicast', '`igmp`', pointerBelow(at, 'igmp'), report);
  const others = [from, to, ports, toServices].some((list) => list?.length) || protocols.some(({ icmp }) => icmp);
  if (others || action === 'Pass' || action === 'Reject') report('FL-POL-314', {}, pointerBelow(at, 'igmp'), 'key');
}
