import { type Static, Type } from 'typebox';

/** What the policy kinds share from meta/v1, as far as a user may write it. */

/** Closed as the API server is: what it does not know it would prune without a word. */
export const closed = { additionalProperties: false } as const;

export const stringMap = Type.Record(Type.String(), Type.String());

/** The metadata of an object in git; what only the API server writes is not among it. */
const common = {
  name: Type.String(),
  labels: Type.Optional(stringMap),
  annotations: Type.Optional(stringMap),
};
export const namespacedMetadata = Type.Object({ ...common, namespace: Type.String() }, closed);
export const clusterMetadata = Type.Object(common, closed);

const requirement = Type.Object(
  {
    key: Type.String(),
    operator: Type.Enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
    values: Type.Optional(Type.Array(Type.String())),
  },
  closed,
);

export const labelSelector = Type.Object(
  {
    matchLabels: Type.Optional(stringMap),
    matchExpressions: Type.Optional(Type.Array(requirement)),
  },
  closed,
);
export type LabelSelector = Static<typeof labelSelector>;
