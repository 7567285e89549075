import { type Finding, finding } from '../../diagnostics/finding';
import { nativeRanges } from './config/native-ranges';
import type { Family } from './config/pod-ranges';
import { checkConfig } from './rules/check-config';
import type { CiliumSettings } from './settings';

/** What the spec asks of cilium-config that an agent would refuse at start. */
export function configFindings(s: CiliumSettings): Finding[] {
  const { pods, routing } = s.model;
  const findings = checkConfig(s);
  if (pods.ipam === 'cluster-pool' && pods.cidrs.length === 0)
    findings.push(finding('FL-CNI-003', {}, { path: '/spec/pods/cidrs' }));
  if (s.ipv4) findings.push(...nativeFindings(s, 4));
  if (s.ipv6) findings.push(...nativeFindings(s, 6));
  if (routing.directNodeRoutes && !s.native)
    findings.push(finding('FL-CNI-005', {}, { path: '/spec/routing/directNodeRoutes' }));
  if (routing.masquerade === 'none' && s.egressGateway)
    findings.push(finding('FL-CNI-006', {}, { path: '/spec/routing/masquerade' }));
  if (s.bpfMasquerade && 'egress-masquerade-interfaces' in s.cilium.config)
    findings.push(finding('FL-EKS-107', {}, { path: '/spec/cni/cilium/config/egress-masquerade-interfaces' }));
  return findings;
}

function nativeFindings({ model, native, masquerade, eni }: CiliumSettings, family: Family): Finding[] {
  const ranges = nativeRanges(model, family);
  // Without masquerading the agent needs no range, and the pods' own would only be a default; with ENI it asks AWS.
  const needed = masquerade && native && !eni;
  const named = ranges.some((range) => model.routing.nativeCIDRs.includes(range));
  if (ranges.length === 1 || !(needed || named)) return [];
  return [finding('FL-CNI-004', { family, count: ranges.length }, { path: '/spec/routing/nativeCIDRs' })];
}
