import type { PolicyReference } from '../model/policy-set';

/** A policy as people call it: `NetworkPolicy shop/web`. */
export function policyName({ kind, namespace, name }: PolicyReference): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
