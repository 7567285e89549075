import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

type LoadBalancer = NonNullable<ClusterModel['loadBalancer']>;

const clouds: readonly ClusterModel['kubernetes']['distribution'][] = ['eks', 'aks', 'gke'];

/** A Service of type LoadBalancer has somebody who answers for it, one only, and where its pods are. */
export function checkServiceOwners(model: ClusterModel): Finding[] {
  const { loadBalancer } = model;
  if (!loadBalancer) return [];
  return [
    ...besideCloud(model, loadBalancer),
    ...unservedIngresses(model, loadBalancer),
    ...localMesh(model, loadBalancer),
  ];
}

function besideCloud({ kubernetes: { distribution } }: ClusterModel, loadBalancer: LoadBalancer): Finding[] {
  if (!clouds.includes(distribution) || loadBalancer.class !== undefined) return [];
  const { implementation } = loadBalancer;
  const args = { distribution, implementation, class: ownClass(loadBalancer) };
  return [finding('FL-CON-001', args, { path: '/spec/loadBalancer' })];
}

/** The class that an implementation serves whatever its pools are; Antrea has none. */
function ownClass({ implementation, pools }: LoadBalancer): string | undefined {
  if (implementation === 'antrea') return undefined;
  if (implementation === 'kube-vip') return 'kube-vip.io/kube-vip-class';
  return pools.some(({ announce }) => announce === 'layer2') ? 'io.cilium/l2-announcer' : 'io.cilium/bgp-control-plane';
}

function unservedIngresses({ gateways: { ingress } }: ClusterModel, { class: name }: LoadBalancer): Finding[] {
  // Those that name their class of Ingress may well name that of their Service too, by annotation.
  if (!ingress.enabled || !ingress.default || ingress.mode !== 'dedicated' || name === undefined) return [];
  return [finding('FL-CON-012', { name }, { path: '/spec/gateways/ingress/mode' })];
}

function localMesh({ mesh }: ClusterModel, { implementation, kubeVip }: LoadBalancer): Finding[] {
  const service = mesh?.apiServer?.service;
  if (service?.type !== 'LoadBalancer' || service.externalTrafficPolicy !== 'Local') return [];
  const path = '/spec/mesh/apiServer/service/externalTrafficPolicy';
  const elects = kubeVip?.perServiceElection || kubeVip?.onDemandElection;
  if (implementation !== 'kube-vip' || (kubeVip?.mode ?? 'arp') !== 'arp' || elects) return [];
  return [finding('FL-CON-018', {}, { path })];
}
