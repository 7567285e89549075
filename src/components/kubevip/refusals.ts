import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { fieldFindings } from '../field-answers';
import type { Instance } from './instance';
import { modeRefusals } from './mode-refusals';
import { peerRefusals } from './peer-refusals';
import { poolRefusals } from './pools/pool-refusals';
import { tableRefusals } from './table-refusals';
import { vipRefusals } from './vip-refusals';

/** What the spec asks of kube-vip and kube-vip cannot do. */
export function refusals({ bgp }: ClusterModel, running: readonly Instance[]): Finding[] {
  const speakers = running.filter(({ mode }) => mode === 'bgp');
  const [first] = running;
  return [
    ...speakers.flatMap(withoutPeers),
    ...(speakers.length > 0 ? peerRefusals(speakers) : []),
    ...(bgp?.routerInterface !== undefined && speakers.length === 0
      ? [finding('FL-VIP-021', {}, { path: '/spec/bgp/routerInterface' })]
      : []),
    ...(speakers.length > 1 ? [finding('FL-VIP-010', {}, { path: '/spec/controlPlane/vip/runAs' })] : []),
    ...tableRefusals(running),
    ...running.flatMap((instance) => [
      ...onTalos(instance),
      ...unwatched(instance),
      ...vipRefusals(instance),
      ...modeRefusals(instance),
      ...poolRefusals(instance),
      ...servicesRefusals(instance),
    ]),
    ...(running.length > 1 && first?.model.controlPlane.kubeVip.nodeLabels
      ? [finding('FL-VIP-012', {}, { path: '/spec/controlPlane/kubeVip/nodeLabels' })]
      : []),
  ];
}

function withoutPeers({ model, vip }: Instance): Finding[] {
  if (model.bgp) return [];
  return vip
    ? [finding('FL-VIP-004', { what: "the control plane's address" }, { path: '/spec/controlPlane/vip/mode' })]
    : [finding('FL-VIP-004', { what: 'Services' }, { path: '/spec/loadBalancer/kubeVip/mode' })];
}

function onTalos({ model, staticPod }: Instance): Finding[] {
  return staticPod && model.kubernetes.distribution === 'talos'
    ? [finding('FL-VIP-005', {}, { path: '/spec/controlPlane/vip/runAs' })]
    : [];
}

function egressRefusals({ pods, services, kubernetes }: ClusterModel, elects: boolean, path: string): Finding[] {
  const known = (cidrs: readonly string[]) => cidrs.length > 0 || kubernetes.distribution === 'kubeadm';
  const missing = [...(known(pods.cidrs) ? [] : ['pods.cidrs']), ...(known(services.cidrs) ? [] : ['services.cidrs'])];
  return [
    ...(elects ? [] : [finding('FL-VIP-019', {}, { path })]),
    ...(missing.length > 0 ? [finding('FL-VIP-051', { missing }, { path })] : []),
  ];
}

function unwatched({ staticPod, model: { observability, controlPlane } }: Instance): Finding[] {
  return staticPod && observability.serviceMonitors && controlPlane.kubeVip.metrics
    ? [finding('FL-VIP-052', {}, { path: '/spec/controlPlane/vip/runAs' })]
    : [];
}

function servicesRefusals({ model, mode, services }: Instance): Finding[] {
  if (!services) return [];
  return fieldFindings(services, '/spec/loadBalancer', {
    implementation: 'taken',
    class: 'taken',
    kubeVip: ({ kubeVip }, path) =>
      kubeVip?.egress ? egressRefusals(model, kubeVip.perServiceElection, `${path}/egress`) : [],
    // pools/pool-refusals.ts answers for each of them.
    pools: 'taken',
    layer2: ({ layer2, kubeVip }, path) => {
      if (!layer2) return [];
      if (mode !== 'arp') return [finding('FL-VIP-011', { mode }, { path })];
      return fieldFindings(layer2, path, {
        nodes: 'taken',
        leaseDurationSeconds: 'taken',
        leaseRenewDeadlineSeconds: 'taken',
        leaseRetryPeriodSeconds: 'taken',
        interfaces: (section, path) => {
          const interfaces = [...new Set([...(kubeVip?.interface ? [kubeVip.interface] : []), ...section.interfaces])];
          return interfaces.length > 1 ? [finding('FL-VIP-008', { interfaces }, { path })] : [];
        },
      });
    },
  });
}
