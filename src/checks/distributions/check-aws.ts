import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { announcedByArp } from '../addresses/announced-by-arp';

/** Addresses of AWS network interfaces go with what a VPC routes, and EKS is asked for nothing that AWS does itself. */
export function checkAws(model: ClusterModel): Finding[] {
  const { kubernetes, pods, cni, mesh } = model;
  const inVpc = pods.ipam === 'eni' || cni.cilium?.chaining !== undefined;
  return [
    ...(pods.ipam === 'eni' ? checkEni(model) : []),
    ...(inVpc && mesh && mesh.clusterId % 256 > 127
      ? [finding('FL-EKS-108', { id: mesh.clusterId }, { path: '/spec/mesh/clusterId' })]
      : []),
    ...(kubernetes.distribution === 'eks' ? checkEks(model) : []),
  ];
}

function checkEni({ cni, pods, routing }: ClusterModel): Finding[] {
  const findings: Finding[] = [];
  if (!cni.cilium) findings.push(finding('FL-EKS-109', {}, { path: '/spec/pods/ipam' }));
  if (routing.mode === 'tunnel') findings.push(finding('FL-EKS-101', {}, { path: '/spec/routing/mode' }));
  if (pods.cidrs.length > 0) findings.push(finding('FL-EKS-102', {}, { path: '/spec/pods/cidrs' }));
  return findings;
}

function checkEks(model: ClusterModel): Finding[] {
  const { pods, controlPlane, bgp, platform } = model;
  const findings: Finding[] = [];
  if (pods.ipam === 'kubernetes' && !model.cni.antrea?.chaining)
    findings.push(finding('FL-EKS-103', {}, { path: '/spec/pods/ipam' }));
  if (controlPlane.vip) findings.push(finding('FL-EKS-104', {}, { path: '/spec/controlPlane/vip' }));
  findings.push(...announcedByArp(model).map(({ what, path }) => finding('FL-EKS-105', { what }, { path })));
  if (bgp) findings.push(finding('FL-EKS-106', {}, { path: '/spec/bgp' }));
  if (ownNetwork(model)) findings.push(...unreachable(platform));
  return findings;
}

/** Pods have addresses that the VPC, and so the control plane in it, does not route. */
const ownNetwork = ({ pods, cni }: ClusterModel) =>
  (cni.cilium !== undefined && pods.ipam !== 'eni' && !cni.cilium.chaining) ||
  (cni.antrea !== undefined && !cni.antrea.chaining);

/** Charts whose webhooks the API server calls, and how each is put on the network of its node. */
const webhooks = { certManager: 'cert-manager', externalSecrets: 'External Secrets Operator' } as const;

function unreachable(platform: ClusterModel['platform']): Finding[] {
  return (['certManager', 'externalSecrets'] as const).flatMap((chart) => {
    const part = platform[chart];
    if (!part || onHost(part.values.webhook)) return [];
    return [finding('FL-EKS-111', { chart, name: webhooks[chart] }, { path: `/spec/platform/${chart}` })];
  });
}

/** `webhook: {hostNetwork: true}`, or no webhook at all, in the values of either chart. */
function onHost(webhook: unknown): boolean {
  if (typeof webhook !== 'object' || webhook === null) return false;
  return (
    ('hostNetwork' in webhook && webhook.hostNetwork === true) || ('create' in webhook && webhook.create === false)
  );
}
