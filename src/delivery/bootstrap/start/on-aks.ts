import { applyObjects } from '../apply-objects';
import { code } from '../code';
import { restartPods } from './restart-pods';
import type { Start } from './start';

/** AKS leaves out its CNI when it is told so at creation, never later, and kube-proxy where the preview allows it. */
export const onAks: Start = (model, { objects }) => {
  if (model.cni.external) return applyObjects(model, objects);
  const alone = model.services.proxy === 'cni';
  const chained = model.cni.antrea?.chaining !== undefined;
  return [
    chained
      ? "Create the cluster with Azure's CNI and without its network policies:"
      : 'Create the cluster without a CNI; an existing one cannot be changed to that. Nodes stay NotReady until the agents run:',
    code(
      `az aks create --name ${model.name} --resource-group RESOURCE-GROUP --network-plugin ${chained ? 'azure' : 'none'}${alone ? ' --kube-proxy-config aks/kube-proxy.json' : ''}`,
    ),
    ...(alone
      ? [
          'To leave out kube-proxy takes the extension `aks-preview` and the feature `KubeProxyConfigurationPreview`. Without them, write `services: {proxy: kube-proxy}`.',
        ]
      : []),
    ...applyObjects(model, objects),
    ...(chained ? [restartPods('Antrea')] : []),
  ];
};
