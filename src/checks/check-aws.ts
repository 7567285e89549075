import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { announcedByArp } from './announced-by-arp';

/** Addresses of AWS network interfaces go with what a VPC routes, and EKS is asked for nothing that AWS does itself. */
export function checkAws(model: ClusterModel): Finding[] {
  const { kubernetes, pods } = model;
  return [
    ...(pods.ipam === 'eni' ? checkEni(model) : []),
    ...(kubernetes.distribution === 'eks' ? checkEks(model) : []),
  ];
}

function checkEni({ cni, pods, routing, mesh }: ClusterModel): Finding[] {
  const findings: Finding[] = [];
  if (!cni.cilium) findings.push(finding('FL-EKS-109', {}, { path: '/spec/pods/ipam' }));
  if (routing.mode === 'tunnel') findings.push(finding('FL-EKS-101', {}, { path: '/spec/routing/mode' }));
  if (pods.cidrs.length > 0) findings.push(finding('FL-EKS-102', {}, { path: '/spec/pods/cidrs' }));
  if (mesh && mesh.clusterId > 127)
    findings.push(finding('FL-EKS-108', { id: mesh.clusterId }, { path: '/spec/mesh/clusterId' }));
  return findings;
}

function checkEks(model: ClusterModel): Finding[] {
  const { pods, controlPlane, bgp } = model;
  const findings: Finding[] = [];
  if (pods.ipam === 'kubernetes') findings.push(finding('FL-EKS-103', {}, { path: '/spec/pods/ipam' }));
  if (controlPlane.vip) findings.push(finding('FL-EKS-104', {}, { path: '/spec/controlPlane/vip' }));
  findings.push(...announcedByArp(model).map(({ what, path }) => finding('FL-EKS-105', { what }, { path })));
  if (bgp) findings.push(finding('FL-EKS-106', {}, { path: '/spec/bgp' }));
  return findings;
}
