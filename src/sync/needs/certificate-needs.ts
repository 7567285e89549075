import { groupOf, type KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import type { Need } from './need';

interface Certificate extends KubernetesObject {
  readonly spec?: { readonly issuerRef?: { readonly name: string; readonly kind?: string } };
}

/** The issuer that a certificate of cert-manager is asked of; it may become ready in the same wave. */
export function certificateNeeds(object: KubernetesObject): Need[] {
  const { issuerRef } = (object as Certificate).spec ?? {};
  if (object.kind !== 'Certificate' || groupOf(object.apiVersion) !== 'cert-manager.io' || !issuerRef) return [];
  const { name, kind = 'Issuer' } = issuerRef;
  const namespace = kind === 'Issuer' ? (object.metadata.namespace ?? '') : '';
  return [{ key: key('cert-manager.io', kind, namespace, name), readiness: 'same-wave', as: 'its issuer' }];
}
