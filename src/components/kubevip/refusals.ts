import { type Finding, finding } from '../../diagnostics/finding';
import type { Instance } from './instance';
import { modeRefusals } from './mode-refusals';
import { peerRefusals } from './peer-refusals';
import { poolRefusals } from './pools/pool-refusals';
import { tableRefusals } from './table-refusals';
import { vipRefusals } from './vip-refusals';

/** What the spec asks of kube-vip and kube-vip cannot do. */
export function refusals(running: readonly Instance[]): Finding[] {
  const speakers = running.filter(({ mode }) => mode === 'bgp');
  const [first] = running;
  return [
    ...speakers.flatMap(withoutPeers),
    ...(speakers.length > 0 ? peerRefusals(speakers) : []),
    ...(speakers.length > 1 ? [finding('FL-VIP-010', {}, { path: '/spec/controlPlane/vip/runAs' })] : []),
    ...tableRefusals(running),
    ...running.flatMap((instance) => [
      ...onTalos(instance),
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

function servicesRefusals({ mode, services }: Instance): Finding[] {
  if (!services) return [];
  const found: Finding[] = [];
  const { layer2, kubeVip } = services;
  if (kubeVip?.egress && !kubeVip.perServiceElection)
    found.push(finding('FL-VIP-019', {}, { path: '/spec/loadBalancer/kubeVip/egress' }));
  if (!layer2) return found;
  if (mode !== 'arp') return [...found, finding('FL-VIP-011', { mode }, { path: '/spec/loadBalancer/layer2' })];
  const interfaces = [...new Set([...(kubeVip?.interface ? [kubeVip.interface] : []), ...layer2.interfaces])];
  if (interfaces.length > 1)
    found.push(finding('FL-VIP-008', { interfaces }, { path: '/spec/loadBalancer/layer2/interfaces' }));
  return found;
}
