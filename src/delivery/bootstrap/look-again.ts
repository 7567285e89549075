import type { ClusterModel } from '../../spec/model';

/** The command after which whoever looks for definitions when it starts finds those that came later. */
export const lookAgain = ({ cni }: ClusterModel): string =>
  `kubectl -n kube-system rollout restart deployment/${cni.antrea ? 'antrea-controller' : 'cilium-operator'}`;
