import type { LabelSelector } from '../../../../imports/meta';
import type { Attribute } from '../../model/attribute';
import { labelSelector } from './label-selector';
import type { Demand, PodTerm } from './pod-terms';

/** The name of a namespace, as the API server labels each with it. */
export const namespaceName: Attribute = 'namespace:kubernetes.io/metadata.name';

/** What a term asks of labels of the pod or of its namespace. */
export function demandsOf({ demands }: PodTerm, of: 'pod' | 'namespace'): [Attribute, Demand][] {
  return [...demands].filter(([attribute]) => attribute.startsWith(`${of}:`));
}

/** The labels that a term asks for, under their own keys. */
export function selectorOf(term: PodTerm, of: 'pod' | 'namespace'): LabelSelector {
  return labelSelector(demandsOf(term, of), (attribute) => attribute.slice(of.length + 1));
}

/** The namespaces that a term names; undefined where it finds them otherwise. */
export function namespacesOf(term: PodTerm): readonly string[] | undefined {
  const [[attribute, demand] = [], ...more] = demandsOf(term, 'namespace');
  return attribute === namespaceName && demand && 'in' in demand && more.length === 0 ? demand.in : undefined;
}
