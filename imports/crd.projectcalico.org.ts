import { type Static, Type } from 'typebox';
import { closed, clusterMetadata } from './meta';

/** crd.projectcalico.org, v1: the one field that Fairlead sets in Calico's own settings. */
export const felixConfiguration = Type.Object(
  {
    apiVersion: Type.Literal('crd.projectcalico.org/v1'),
    kind: Type.Literal('FelixConfiguration'),
    metadata: clusterMetadata,
    spec: Type.Object({ chainInsertMode: Type.Enum(['Insert', 'Append']) }, closed),
  },
  closed,
);
export type FelixConfiguration = Static<typeof felixConfiguration>;
