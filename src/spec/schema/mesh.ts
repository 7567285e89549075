import { Type } from 'typebox';
import { closed } from './fields';

export const mesh = Type.Object(
  {
    clusterId: Type.Integer({
      minimum: 1,
      maximum: 255,
      description: "The cluster's number in its mesh. With it, metadata.name becomes Cilium's cluster name.",
    }),
  },
  closed('What a cluster must have from its first day to join a mesh later.'),
);
