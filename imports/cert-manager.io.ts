import { type Static, Type } from 'typebox';
import { closed, namespacedMetadata } from './meta';

/** cert-manager.io, v1: what Fairlead writes of it. */

export const issuer = Type.Object(
  {
    apiVersion: Type.Literal('cert-manager.io/v1'),
    kind: Type.Literal('Issuer'),
    metadata: namespacedMetadata,
    spec: Type.Object({ selfSigned: Type.Object({}, closed) }, closed),
  },
  closed,
);
export type Issuer = Static<typeof issuer>;

export const certificate = Type.Object(
  {
    apiVersion: Type.Literal('cert-manager.io/v1'),
    kind: Type.Literal('Certificate'),
    metadata: namespacedMetadata,
    spec: Type.Object(
      {
        secretName: Type.String({ minLength: 1 }),
        commonName: Type.Optional(Type.String({ maxLength: 64 })),
        dnsNames: Type.Array(Type.String(), { minItems: 1 }),
        duration: Type.Optional(Type.String({ pattern: '^[0-9]+h$' })),
        issuerRef: Type.Object(
          { name: Type.String({ minLength: 1 }), kind: Type.Optional(Type.Enum(['Issuer', 'ClusterIssuer'])) },
          closed,
        ),
      },
      closed,
    ),
  },
  closed,
);
export type Certificate = Static<typeof certificate>;
