import { type Static, Type } from 'typebox';
import { closed, clusterMetadata, namespacedMetadata } from './meta';

/** cert-manager.io, v1: what Fairlead writes of it. */

const name = Type.String({ minLength: 1 });
const secretKey = Type.Object({ name, key: name }, closed);

const dns01 = Type.Object(
  {
    route53: Type.Optional(
      Type.Object(
        {
          region: Type.Optional(name),
          hostedZoneID: Type.Optional(name),
          role: Type.Optional(name),
        },
        closed,
      ),
    ),
    cloudflare: Type.Optional(Type.Object({ apiTokenSecretRef: secretKey }, closed)),
    azureDNS: Type.Optional(
      Type.Object(
        {
          subscriptionID: name,
          resourceGroupName: name,
          hostedZoneName: name,
          managedIdentity: Type.Optional(Type.Object({ clientID: name }, closed)),
        },
        closed,
      ),
    ),
    cloudDNS: Type.Optional(Type.Object({ project: name, hostedZoneName: Type.Optional(name) }, closed)),
    rfc2136: Type.Optional(
      Type.Object({ nameserver: name, tsigKeyName: name, tsigAlgorithm: name, tsigSecretSecretRef: secretKey }, closed),
    ),
  },
  { ...closed, minProperties: 1, maxProperties: 1 },
);

const http01 = Type.Object(
  {
    gatewayHTTPRoute: Type.Optional(
      Type.Object(
        {
          parentRefs: Type.Array(
            Type.Object(
              {
                group: Type.Literal('gateway.networking.k8s.io'),
                kind: Type.Literal('Gateway'),
                name,
                namespace: name,
                sectionName: Type.Optional(name),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    ingress: Type.Optional(Type.Object({ ingressClassName: name }, closed)),
  },
  { ...closed, minProperties: 1, maxProperties: 1 },
);

export const acmeSolver = Type.Object(
  {
    selector: Type.Optional(Type.Object({ dnsZones: Type.Array(name, { minItems: 1 }) }, closed)),
    dns01: Type.Optional(dns01),
    http01: Type.Optional(http01),
  },
  closed,
);
export type AcmeSolver = Static<typeof acmeSolver>;

/** Exactly one way to issue. */
const issuerSpec = Type.Object(
  {
    selfSigned: Type.Optional(Type.Object({}, closed)),
    ca: Type.Optional(Type.Object({ secretName: name }, closed)),
    acme: Type.Optional(
      Type.Object(
        {
          server: name,
          email: Type.Optional(name),
          privateKeySecretRef: Type.Object({ name }, closed),
          solvers: Type.Array(acmeSolver, { minItems: 1 }),
        },
        closed,
      ),
    ),
    vault: Type.Optional(
      Type.Object(
        {
          server: name,
          path: name,
          caBundleSecretRef: Type.Optional(secretKey),
          auth: Type.Object(
            {
              kubernetes: Type.Object(
                { mountPath: name, role: name, serviceAccountRef: Type.Object({ name }, closed) },
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
  { ...closed, minProperties: 1, maxProperties: 1 },
);
export type IssuerSpec = Static<typeof issuerSpec>;

export const issuer = Type.Object(
  {
    apiVersion: Type.Literal('cert-manager.io/v1'),
    kind: Type.Literal('Issuer'),
    metadata: namespacedMetadata,
    spec: issuerSpec,
  },
  closed,
);
export type Issuer = Static<typeof issuer>;

export const clusterIssuer = Type.Object(
  {
    apiVersion: Type.Literal('cert-manager.io/v1'),
    kind: Type.Literal('ClusterIssuer'),
    metadata: clusterMetadata,
    spec: issuerSpec,
  },
  closed,
);
export type ClusterIssuer = Static<typeof clusterIssuer>;

export const certificate = Type.Object(
  {
    apiVersion: Type.Literal('cert-manager.io/v1'),
    kind: Type.Literal('Certificate'),
    metadata: namespacedMetadata,
    spec: Type.Object(
      {
        isCA: Type.Optional(Type.Literal(true)),
        secretName: name,
        commonName: Type.Optional(Type.String({ maxLength: 64 })),
        dnsNames: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
        duration: Type.Optional(Type.String({ pattern: '^[0-9]+h$' })),
        privateKey: Type.Optional(
          Type.Object(
            {
              algorithm: Type.Literal('ECDSA'),
              size: Type.Literal(256),
              rotationPolicy: Type.Enum(['Always', 'Never']),
            },
            closed,
          ),
        ),
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
