import type { PolicyReference } from '../../model/policy-set';

/** The name under which a policy of a namespace becomes one of the cluster. */
export function clusterName({ namespace, name }: PolicyReference): string {
  return namespace === undefined ? name : `${namespace}-${name}`;
}
