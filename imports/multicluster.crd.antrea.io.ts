import { type Static, Type } from 'typebox';
import { closed, namespacedMetadata } from './meta';

const name = Type.String({ minLength: 1 });

/** A ClusterSet as of Antrea 2.7: what Fairlead writes of it. */
export const clusterSet = Type.Object(
  {
    apiVersion: Type.Literal('multicluster.crd.antrea.io/v1alpha2'),
    kind: Type.Literal('ClusterSet'),
    metadata: namespacedMetadata,
    spec: Type.Object(
      {
        clusterID: name,
        /** One, so far. */
        leaders: Type.Array(
          Type.Object({ clusterID: name, secret: Type.Optional(name), server: Type.Optional(name) }, closed),
          { minItems: 1, maxItems: 1 },
        ),
        /** The leader's. */
        namespace: Type.Optional(name),
      },
      closed,
    ),
  },
  closed,
);
export type ClusterSet = Static<typeof clusterSet>;
