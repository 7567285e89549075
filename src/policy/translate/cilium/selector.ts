import type { LabelSelector } from '../../../../imports/meta';
import type { Attribute } from '../../model/attribute';
import { namespaceName, namespacesOf } from '../parts/demands-of';
import { labelSelector } from '../parts/label-selector';
import type { PodTerm } from '../parts/pod-terms';

const namespaceKey = 'io.kubernetes.pod.namespace';

/**
 * A selector of endpoints; `namespace` is the policy's own, which it need not name. A peer that names no namespace would be in
 * that one, and in a clusterwide policy could be what is no pod: it asks for any namespace.
 */
export function endpointSelector(term: PodTerm, namespace: string | undefined, peer: boolean): LabelSelector {
  const own = namespacesOf(term);
  const here = namespace !== undefined && (own === undefined ? !peer : own.join() === namespace || !peer);
  const demands = [...term.demands].filter(([attribute]) => !here || !attribute.startsWith('namespace:'));
  const named = demands.some(([attribute, demand]) => attribute === namespaceName && 'in' in demand);
  const selector = labelSelector(demands, labelOf);
  if (!peer || here || named) return selector;
  const anywhere = { key: namespaceKey, operator: 'Exists' as const };
  return { ...selector, matchExpressions: [anywhere, ...(selector.matchExpressions ?? [])] };
}

/** The label of an endpoint by which Cilium knows an attribute. */
function labelOf(attribute: Attribute): string {
  if (attribute === namespaceName) return namespaceKey;
  if (attribute === 'serviceAccount') return 'io.cilium.k8s.policy.serviceaccount';
  return attribute.startsWith('namespace:')
    ? `io.cilium.k8s.namespace.labels.${attribute.slice('namespace:'.length)}`
    : attribute.slice('pod:'.length);
}
