import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { usualPorts } from '../usual-ports';

/** Beside another CNI Cilium has a tunnel and addresses of its own, and leaves the pods to the other one. */
export function checkStandby({ cni, pods, policies, routing, services, migration }: ClusterModel): Finding[] {
  // A migration is held to the same and more, by what it knows of the other CNI.
  if (!cni.cilium?.standby || migration) return [];
  const { mode, protocol, tunnelPort: port = usualPorts[protocol] } = routing;
  const findings: Finding[] = [];
  if (services.proxy === 'cni') findings.push(finding('FL-STB-101', {}, { path: '/spec/services/proxy' }));
  if (pods.ipam !== 'cluster-pool')
    findings.push(finding('FL-STB-102', { ipam: pods.ipam }, { path: '/spec/pods/ipam' }));
  if (mode !== 'tunnel') findings.push(finding('FL-STB-103', { mode }, { path: '/spec/routing/mode' }));
  else if (port === usualPorts[protocol])
    findings.push(finding('FL-STB-104', { protocol, port }, { path: '/spec/routing/tunnelPort' }));
  if (policies.files.length > 0) findings.push(finding('FL-STB-105', {}, { path: '/spec/policies/files' }));
  return findings;
}
