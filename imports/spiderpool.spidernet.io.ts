import { type Static, Type } from 'typebox';
import { closed, clusterMetadata } from './meta';

/** spiderpool.spidernet.io, v2beta1: the one field that Fairlead sets in Spiderpool's own settings. */
export const spiderCoordinator = Type.Object(
  {
    apiVersion: Type.Literal('spiderpool.spidernet.io/v2beta1'),
    kind: Type.Literal('SpiderCoordinator'),
    metadata: clusterMetadata,
    spec: Type.Object({ hijackCIDR: Type.Array(Type.String()) }, closed),
  },
  closed,
);
export type SpiderCoordinator = Static<typeof spiderCoordinator>;
