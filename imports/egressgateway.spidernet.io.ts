import { type Static, type TSchema, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector, namespacedMetadata } from './meta';

/** The kinds of egressgateway.spidernet.io, v1beta1, as of EgressGateway 0.6.9: what Fairlead writes of them. */

const kind = <K extends string, M extends TSchema, S extends TSchema>(name: K, metadata: M, spec: S) =>
  Type.Object(
    {
      apiVersion: Type.Literal('egressgateway.spidernet.io/v1beta1'),
      kind: Type.Literal(name),
      metadata,
      spec,
    },
    closed,
  );

export const egressClusterInfo = kind(
  'EgressClusterInfo',
  clusterMetadata,
  Type.Object(
    {
      autoDetect: Type.Object(
        {
          clusterIP: Type.Boolean(),
          nodeIP: Type.Boolean(),
          podCidrMode: Type.Optional(Type.Enum(['auto', 'calico', ''])),
        },
        closed,
      ),
      extraCidr: Type.Optional(Type.Array(Type.String())),
    },
    closed,
  ),
);
export type EgressClusterInfo = Static<typeof egressClusterInfo>;

export const egressGateway = kind(
  'EgressGateway',
  clusterMetadata,
  Type.Object(
    {
      clusterDefault: Type.Optional(Type.Boolean()),
      ippools: Type.Optional(
        Type.Object(
          {
            ipv4: Type.Optional(Type.Array(Type.String())),
            ipv6: Type.Optional(Type.Array(Type.String())),
            ipv4DefaultEIP: Type.Optional(Type.String()),
            ipv6DefaultEIP: Type.Optional(Type.String()),
          },
          closed,
        ),
      ),
      nodeSelector: Type.Object({ selector: labelSelector }, closed),
    },
    closed,
  ),
);
export type EgressGateway = Static<typeof egressGateway>;

/** What both kinds of policies have; `priority` is left out, for nothing reads it. */
const policy = <A extends TSchema>(appliedTo: A) =>
  Type.Object(
    {
      appliedTo,
      // An empty list is everything that is not known to be in the cluster.
      destSubnet: Type.Array(Type.String(), { minItems: 1 }),
      egressGatewayName: Type.String({ minLength: 1 }),
      egressIP: Type.Object(
        {
          allocatorPolicy: Type.Enum(['default', 'rr']),
          ipv4: Type.Optional(Type.String()),
          ipv6: Type.Optional(Type.String()),
          useNodeIP: Type.Boolean(),
        },
        closed,
      ),
    },
    closed,
  );

export const egressPolicy = kind(
  'EgressPolicy',
  namespacedMetadata,
  policy(Type.Object({ podSelector: labelSelector }, closed)),
);
export type EgressPolicy = Static<typeof egressPolicy>;

export const egressClusterPolicy = kind(
  'EgressClusterPolicy',
  clusterMetadata,
  policy(Type.Object({ namespaceSelector: Type.Optional(labelSelector), podSelector: labelSelector }, closed)),
);
export type EgressClusterPolicy = Static<typeof egressClusterPolicy>;
