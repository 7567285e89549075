import { type Static, Type } from 'typebox';
import { closed, namespacedMetadata } from './meta';

/** talos.dev/v1alpha1, which Talos itself defines: an account of Talos's API, whose credentials it keeps in a Secret of that name. */
export const talosServiceAccount = Type.Object(
  {
    apiVersion: Type.Literal('talos.dev/v1alpha1'),
    kind: Type.Literal('ServiceAccount'),
    metadata: namespacedMetadata,
    spec: Type.Object({ roles: Type.Array(Type.Enum(['os:etcd:backup']), { minItems: 1 }) }, closed),
  },
  closed,
);
export type TalosServiceAccount = Static<typeof talosServiceAccount>;
