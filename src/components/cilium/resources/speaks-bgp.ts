import type { ClusterModel } from '../../../spec/model';
import { kubeVipPeers } from './kube-vip-peers';

/** Whether Cilium speaks BGP. A section that advertises nothing and that kube-vip peers by is kube-vip's alone. */
export function speaksBgp(model: ClusterModel): boolean {
  return model.bgp !== undefined && !(kubeVipPeers(model) && model.bgp.advertise.length === 0);
}
