import type { ClusterModel } from '../../spec/model';
import { type KubeVipVersion, kubeVipVersions } from '../../versions/kube-vip';

export type Vip = NonNullable<ClusterModel['controlPlane']['vip']>;
export type Services = NonNullable<ClusterModel['loadBalancer']>;

/** One kube-vip process a node: whom it serves and how it announces. */
export interface Instance {
  readonly model: ClusterModel;
  readonly version: KubeVipVersion;
  readonly name: string;
  readonly mode: Vip['mode'];
  /** The control plane's address, where this instance bears it. */
  readonly vip: Vip | undefined;
  /** The Services, where this instance announces them. */
  readonly services: Services | undefined;
  readonly staticPod: boolean;
  /** On the hosts of the control plane another instance has the default port and table already. */
  readonly second: boolean;
}

/**
 * What runs of kube-vip: none, one or two.
 *
 * One instance does both jobs where both are announced the same way. A layer2 section of its own (nodes, interfaces,
 * leases) asks for what the control plane's instance cannot give, and one that elects in etcd has no API server to
 * learn of Services from: the Services then run apart.
 */
export function instances(model: ClusterModel): Instance[] {
  const { vip, kubeVip } = model.controlPlane;
  const services = model.loadBalancer?.implementation === 'kube-vip' ? model.loadBalancer : undefined;
  const mode = services?.kubeVip?.mode ?? 'arp';
  const staticPod = vip?.runAs === 'static-pod';
  const together = vip !== undefined && !staticPod && vip.mode === mode && !vip.etcd && !services?.layer2;
  const common = { model, version: kubeVipVersions[kubeVip.version] };
  const found: Instance[] = [];
  if (vip) {
    const also = together ? services : undefined;
    found.push({ ...common, name: 'kube-vip-ds', mode: vip.mode, vip, services: also, staticPod, second: false });
  }
  if (services && !together) {
    const name = vip ? 'kube-vip-services-ds' : 'kube-vip-ds';
    found.push({ ...common, name, mode, vip: undefined, services, staticPod: false, second: vip !== undefined });
  }
  return found;
}
