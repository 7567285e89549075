import { type Static, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector, namespacedMetadata } from './meta';

/** external-secrets.io, v1: what Fairlead writes of it. */

const apiVersion = Type.Literal('external-secrets.io/v1');
const text = Type.String({ minLength: 1 });
const account = Type.Object({ name: text, namespace: Type.Optional(text) }, closed);
const one = { ...closed, minProperties: 1, maxProperties: 1 };

/** Exactly one place where secrets are kept; who asks signs in by what it is, never by a key in git. */
const provider = Type.Object(
  {
    aws: Type.Optional(
      Type.Object(
        {
          service: Type.Enum(['SecretsManager', 'ParameterStore']),
          region: text,
          role: Type.Optional(text),
          auth: Type.Optional(Type.Object({ jwt: Type.Object({ serviceAccountRef: account }, closed) }, closed)),
        },
        closed,
      ),
    ),
    azurekv: Type.Optional(
      Type.Object(
        {
          authType: Type.Enum(['ManagedIdentity', 'WorkloadIdentity']),
          vaultUrl: text,
          tenantId: Type.Optional(text),
          identityId: Type.Optional(text),
          serviceAccountRef: Type.Optional(account),
        },
        closed,
      ),
    ),
    gcpsm: Type.Optional(
      Type.Object(
        {
          projectID: text,
          location: Type.Optional(text),
          auth: Type.Optional(
            Type.Object({ workloadIdentity: Type.Object({ serviceAccountRef: account }, closed) }, closed),
          ),
        },
        closed,
      ),
    ),
    vault: Type.Optional(
      Type.Object(
        {
          server: text,
          path: text,
          version: Type.Enum(['v1', 'v2']),
          caProvider: Type.Optional(
            Type.Object(
              { type: Type.Literal('Secret'), name: text, namespace: Type.Optional(text), key: text },
              closed,
            ),
          ),
          auth: Type.Object(
            {
              kubernetes: Type.Object(
                { mountPath: text, role: text, serviceAccountRef: Type.Optional(account) },
                closed,
              ),
            },
            closed,
          ),
        },
        closed,
      ),
    ),
  },
  one,
);
export type SecretProvider = Static<typeof provider>;

const storeSpec = Type.Object({ provider }, closed);

export const clusterSecretStore = Type.Object(
  { apiVersion, kind: Type.Literal('ClusterSecretStore'), metadata: clusterMetadata, spec: storeSpec },
  closed,
);
export type ClusterSecretStore = Static<typeof clusterSecretStore>;

export const secretStore = Type.Object(
  { apiVersion, kind: Type.Literal('SecretStore'), metadata: namespacedMetadata, spec: storeSpec },
  closed,
);
export type SecretStore = Static<typeof secretStore>;

const remote = { key: text, property: Type.Optional(text), version: Type.Optional(text) };

const externalSecretSpec = Type.Object(
  {
    refreshInterval: text,
    secretStoreRef: Type.Object({ kind: Type.Enum(['SecretStore', 'ClusterSecretStore']), name: text }, closed),
    target: Type.Object({ name: text, creationPolicy: Type.Literal('Owner') }, closed),
    data: Type.Optional(
      Type.Array(
        Type.Object(
          { secretKey: Type.String({ pattern: '^[-._a-zA-Z0-9]+$' }), remoteRef: Type.Object(remote, closed) },
          closed,
        ),
      ),
    ),
    dataFrom: Type.Optional(Type.Array(Type.Object({ extract: Type.Object({ key: text }, closed) }, closed))),
  },
  closed,
);
export type ExternalSecretSpec = Static<typeof externalSecretSpec>;

export const externalSecret = Type.Object(
  { apiVersion, kind: Type.Literal('ExternalSecret'), metadata: namespacedMetadata, spec: externalSecretSpec },
  closed,
);
export type ExternalSecret = Static<typeof externalSecret>;

export const clusterExternalSecret = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('ClusterExternalSecret'),
    metadata: clusterMetadata,
    spec: Type.Object(
      {
        externalSecretName: text,
        externalSecretSpec,
        namespaceSelectors: Type.Array(labelSelector, { minItems: 1 }),
        refreshTime: text,
      },
      closed,
    ),
  },
  closed,
);
export type ClusterExternalSecret = Static<typeof clusterExternalSecret>;
