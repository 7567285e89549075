import type { KubernetesObject } from '../stages/kubernetes-object';

/** A file of a cluster's folder: objects to print as YAML documents, or text as it is. */
export type DeliveredFile =
  | { readonly path: string; readonly objects: readonly KubernetesObject[] }
  | { readonly path: string; readonly text: string };
