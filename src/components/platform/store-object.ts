import type { ClusterSecretStore, SecretProvider, SecretStore } from '../../../imports/external-secrets.io';
import type { StoreSettings } from './external-secret-settings';

const apiVersion = 'external-secrets.io/v1';

/** A store of External Secrets: of one namespace, or of them all. */
export function storeObject(store: StoreSettings): SecretStore | ClusterSecretStore {
  const { name, namespace } = store;
  const spec = { provider: provider(store) };
  return namespace
    ? { apiVersion, kind: 'SecretStore', metadata: { name, namespace }, spec }
    : { apiVersion, kind: 'ClusterSecretStore', metadata: { name }, spec };
}

function provider({ namespace, aws, azure, gcp, vault }: StoreSettings): SecretProvider {
  // A SecretStore may name no namespace but its own, and must not name that one.
  const beside = namespace ? {} : { namespace: 'external-secrets' };
  const account = (name: string) => ({ serviceAccountRef: { name, ...beside } });
  if (aws) {
    const { service, region, role, serviceAccount } = aws;
    const auth = serviceAccount && { auth: { jwt: account(serviceAccount) } };
    return { aws: { service, region, ...(role && { role }), ...auth } };
  }
  if (azure) {
    const { serviceAccount, ...where } = azure;
    const authType = azure.identityId ? 'ManagedIdentity' : 'WorkloadIdentity';
    return { azurekv: { authType, ...where, ...(serviceAccount && account(serviceAccount)) } };
  }
  if (gcp) {
    const { serviceAccount, ...where } = gcp;
    return { gcpsm: { ...where, ...(serviceAccount && { auth: { workloadIdentity: account(serviceAccount) } }) } };
  }
  if (!vault) return {};
  const { server, path, version, mountPath, role, serviceAccount, caSecret } = vault;
  return {
    vault: {
      server,
      path,
      version,
      ...(caSecret && { caProvider: { type: 'Secret', name: caSecret, ...beside, key: 'ca.crt' } }),
      auth: { kubernetes: { mountPath, role, ...(serviceAccount && account(serviceAccount)) } },
    },
  };
}
