import { applyObjects } from '../apply-objects';
import { code } from '../code';
import { restartPods } from './restart-pods';
import type { Start } from './start';

/** EKS starts with the CNI of AWS and kube-proxy; a CNI that is chained behind that of AWS needs it to stay. */
export const onEks: Start = (model, { objects }) => {
  const { cilium, antrea, external } = model.cni;
  const replaced = [
    ...((cilium && !cilium.standby && !cilium.chaining) || (antrea && !antrea.chaining) ? ['aws-node'] : []),
    ...(model.services.proxy === 'cni' && !external ? ['kube-proxy'] : []),
  ];
  return [
    ...(replaced.length > 0
      ? [
          'Create the cluster without nodes, and remove what this network replaces before the first node joins; where they are add-ons of EKS, remove those, or they come back:',
          code(`kubectl -n kube-system delete daemonset ${replaced.join(' ')}`),
        ]
      : []),
    ...applyObjects(model, objects),
    ...(cilium?.chaining ? [restartPods('Cilium')] : []),
    ...(antrea?.chaining ? [restartPods('Antrea')] : []),
  ];
};
