import type { ClusterExternalSecret, ExternalSecret, ExternalSecretSpec } from '../../../imports/external-secrets.io';
import { labelSelector } from '../cilium/resources/label-selector';
import type { SecretSettings, StoreSettings } from './external-secret-settings';

const apiVersion = 'external-secrets.io/v1';

/** A Secret that External Secrets fills: in one namespace, or in all that labels select. */
export function secretObject(
  secret: SecretSettings,
  stores: readonly StoreSettings[],
): ExternalSecret | ClusterExternalSecret {
  const { name, namespace = 'kube-system', namespaces, refreshInterval } = secret;
  const store = stores.find((one) => one.name === secret.store && (one.namespace ?? namespace) === namespace);
  const spec = externalSecretSpec(secret, store?.namespace ? 'SecretStore' : 'ClusterSecretStore');
  if (!namespaces) return { apiVersion, kind: 'ExternalSecret', metadata: { name, namespace }, spec };
  return {
    apiVersion,
    kind: 'ClusterExternalSecret',
    metadata: { name },
    spec: {
      externalSecretName: name,
      externalSecretSpec: spec,
      namespaceSelectors: [labelSelector(namespaces)],
      refreshTime: refreshInterval,
    },
  };
}

function externalSecretSpec(
  { name, store, refreshInterval, data, from }: SecretSettings,
  kind: 'SecretStore' | 'ClusterSecretStore',
): ExternalSecretSpec {
  return {
    refreshInterval,
    secretStoreRef: { kind, name: store },
    target: { name, creationPolicy: 'Owner' },
    ...(data.length > 0 && {
      data: data.map(({ key, remote, property, version }) => ({
        secretKey: key,
        remoteRef: { key: remote, ...(property && { property }), ...(version && { version }) },
      })),
    }),
    ...(from && { dataFrom: [{ extract: { key: from } }] }),
  };
}
