import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import type { Need } from './need';

interface Classed extends KubernetesObject {
  readonly spec?: {
    readonly gatewayClassName?: string;
    readonly ingressClassName?: string;
    readonly parametersRef?: { group: string; kind: string; name: string; namespace?: string };
  };
}

/** The class that a Gateway or an Ingress names, and the settings that a class does. */
export function classNeeds(object: KubernetesObject): Need[] {
  const { spec } = object as Classed;
  if (object.kind === 'Gateway' && spec?.gatewayClassName !== undefined) {
    const name = spec.gatewayClassName;
    return [
      { key: key('gateway.networking.k8s.io', 'GatewayClass', '', name), readiness: 'applied', as: 'its GatewayClass' },
    ];
  }
  if (object.kind === 'Ingress' && spec?.ingressClassName !== undefined) {
    const name = spec.ingressClassName;
    return [{ key: key('networking.k8s.io', 'IngressClass', '', name), readiness: 'applied', as: 'its IngressClass' }];
  }
  if (object.kind === 'GatewayClass' && spec?.parametersRef) {
    const { group, kind, namespace = '', name } = spec.parametersRef;
    return [{ key: key(group, kind, namespace, name), readiness: 'applied', as: 'its settings' }];
  }
  return [];
}
