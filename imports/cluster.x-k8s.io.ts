import { type Static, Type } from 'typebox';
import { closed } from './meta';

/** Cluster API: what Fairlead writes of cluster.x-k8s.io and addons.cluster.x-k8s.io, v1beta2. */

const metadata = Type.Object(
  {
    name: Type.String(),
    namespace: Type.String(),
    labels: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  closed,
);

const ranges = Type.Object({ cidrBlocks: Type.Array(Type.String(), { minItems: 1, maxItems: 100 }) }, closed);

/** The part of a Cluster that the network decides; who makes its machines adds the rest. */
export const cluster = Type.Object(
  {
    apiVersion: Type.Literal('cluster.x-k8s.io/v1beta2'),
    kind: Type.Literal('Cluster'),
    metadata,
    spec: Type.Object(
      { clusterNetwork: Type.Object({ pods: Type.Optional(ranges), services: Type.Optional(ranges) }, closed) },
      closed,
    ),
  },
  closed,
);
export type Cluster = Static<typeof cluster>;

export const clusterResourceSet = Type.Object(
  {
    apiVersion: Type.Literal('addons.cluster.x-k8s.io/v1beta2'),
    kind: Type.Literal('ClusterResourceSet'),
    metadata,
    spec: Type.Object(
      {
        clusterSelector: Type.Object({ matchLabels: Type.Record(Type.String(), Type.String()) }, closed),
        resources: Type.Array(Type.Object({ kind: Type.Literal('ConfigMap'), name: Type.String() }, closed), {
          minItems: 1,
          maxItems: 100,
        }),
        strategy: Type.Literal('ApplyOnce'),
      },
      closed,
    ),
  },
  closed,
);
export type ClusterResourceSet = Static<typeof clusterResourceSet>;
