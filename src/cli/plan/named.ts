import type { KubernetesObject } from '../../stages/kubernetes-object';

/** An object as plans name it to programs. */
export const named = ({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject) => ({
  apiVersion,
  kind,
  ...(namespace !== undefined && { namespace }),
  name,
});
