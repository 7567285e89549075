import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../../imports/networking.k8s.io';
import { pointerBelow } from '../../diagnostics/pointer';
import { checkAmbientPorts } from './check-ambient-ports';
import { checkCidrExcept } from './check-cidr';
import { checkEndPort } from './check-end-port';
import { checkSelector } from './check-selector';
import type { Report } from './report';

interface Rule {
  readonly peers: readonly NetworkPolicyPeer[];
  readonly ports: readonly NetworkPolicyPort[];
}

/** What the API server validates of a NetworkPolicy beyond its schema, and rules that it would never read. */
export function checkNetworkPolicy({ spec }: NetworkPolicy, report: Report): void {
  checkSelector(spec.podSelector, '/spec/podSelector', 'kubernetes', report);
  const ingress = (spec.ingress ?? []).map(({ from = [], ports = [] }) => ({ peers: from, ports }));
  const egress = (spec.egress ?? []).map(({ to = [], ports = [] }) => ({ peers: to, ports }));
  checkDirection(spec, ingress, 'ingress', 'from', report);
  checkDirection(spec, egress, 'egress', 'to', report);
}

function checkDirection(
  { policyTypes = [] }: NetworkPolicy['spec'],
  rules: readonly Rule[],
  field: 'ingress' | 'egress',
  peersField: 'from' | 'to',
  report: Report,
): void {
  const type = field === 'ingress' ? 'Ingress' : 'Egress';
  // Without policyTypes a direction counts when it has rules.
  const read = policyTypes.length === 0 || policyTypes.includes(type);
  if (!read && rules.length > 0) report('FL-POL-112', { field, type }, `/spec/${field}`, 'key');
  for (const [index, { peers, ports }] of rules.entries()) {
    const at = pointerBelow('/spec', field, index);
    for (const [place, peer] of peers.entries()) checkPeer(peer, pointerBelow(at, peersField, place), report);
    if (field === 'ingress') checkAmbientPorts(ports, pointerBelow(at, 'ports'), report);
    const onlyBlocks = peers.length > 0 && peers.every(({ ipBlock }) => ipBlock);
    for (const [place, port] of ports.entries()) {
      const portAt = pointerBelow(at, 'ports', place);
      checkEndPort(port, portAt, report);
      if (onlyBlocks && typeof port.port === 'string') {
        report('FL-POL-113', { port: port.port }, pointerBelow(portAt, 'port'));
      }
    }
  }
}

function checkPeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, at: string, report: Report): void {
  if (ipBlock && (podSelector || namespaceSelector)) report('FL-POL-111', { peer: 'both' }, at);
  if (!ipBlock && !podSelector && !namespaceSelector) report('FL-POL-111', { peer: 'empty' }, at);
  checkSelector(podSelector, pointerBelow(at, 'podSelector'), 'kubernetes', report);
  checkSelector(namespaceSelector, pointerBelow(at, 'namespaceSelector'), 'kubernetes', report);
  if (ipBlock) checkCidrExcept(ipBlock, pointerBelow(at, 'ipBlock'), report);
}
