import type { LabelSelector } from '../../../../imports/meta';
import { demandsOf, namespacesOf, selectorOf } from './demands-of';
import type { PodTerm } from './pod-terms';

/** Pods as a peer; where it has no selector of namespaces, a peer is in the policy's own, `home`. */
export function podsPeer(
  term: PodTerm,
  home: string | undefined,
): { readonly podSelector?: LabelSelector; readonly namespaceSelector?: LabelSelector } {
  const podSelector = selectorOf(term, 'pod');
  if (home !== undefined && namespacesOf(term)?.join() === home) return { podSelector };
  return {
    namespaceSelector: selectorOf(term, 'namespace'),
    ...(demandsOf(term, 'pod').length > 0 && { podSelector }),
  };
}
