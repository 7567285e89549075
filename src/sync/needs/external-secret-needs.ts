import { groupOf, type KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import type { Need } from './need';

interface External extends KubernetesObject {
  readonly spec?: {
    readonly secretStoreRef?: StoreRef;
    readonly externalSecretSpec?: { readonly secretStoreRef?: StoreRef };
  };
}

interface StoreRef {
  readonly name: string;
  readonly kind?: string;
}

/** The store that a Secret is filled from; it may become ready in the same wave. */
export function externalSecretNeeds(object: KubernetesObject): Need[] {
  if (!/^(Cluster)?ExternalSecret$/.test(object.kind) || groupOf(object.apiVersion) !== 'external-secrets.io')
    return [];
  const { spec } = object as External;
  const store = spec?.secretStoreRef ?? spec?.externalSecretSpec?.secretStoreRef;
  if (!store) return [];
  const { name, kind = 'SecretStore' } = store;
  const namespace = kind === 'SecretStore' ? (object.metadata.namespace ?? '') : '';
  return [{ key: key('external-secrets.io', kind, namespace, name), readiness: 'same-wave', as: 'its store' }];
}
