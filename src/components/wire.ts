import type { KubernetesObject } from '../stages/kubernetes-object';

/** A type of package kubernetes-types with what Fairlead always writes made certain. */
export type Wire<T> = Omit<T, 'apiVersion' | 'kind' | 'metadata' | 'status'> & KubernetesObject;
