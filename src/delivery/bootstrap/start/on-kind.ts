import { applyObjects } from '../apply-objects';
import { code } from '../code';
import type { Start } from './start';

/** kind makes a cluster in containers, without a network and kube-proxy of its own. */
export const onKind: Start = (model, { objects }) =>
  model.cni.external
    ? applyObjects(model, objects)
    : [
        `Create the cluster; its nodes stay NotReady until the agents run. The agents know its first node as \`${model.name}-control-plane\`, so leave the name as it is:`,
        code(`kind create cluster --config kind/cluster.yaml`),
        ...applyObjects(model, objects),
      ];
