import type { PodSelection } from '../../dialects/portable/portable-policy';
import { demandsOf, namespaceName, selectorOf } from '../parts/demands-of';
import { labelSelector } from '../parts/label-selector';
import type { PodTerm } from '../parts/pod-terms';

/** What a term asks of pods, as a portable selection; undefined where it asks for accounts other than by name. */
export function portableSelection(term: PodTerm): PodSelection | undefined {
  const account = term.demands.get('serviceAccount');
  if (account && !('in' in account)) return undefined;
  const of = demandsOf(term, 'namespace');
  const named = term.demands.get(namespaceName);
  const names = named && 'in' in named ? named.in : undefined;
  const labels = of.filter(([attribute]) => !names || attribute !== namespaceName);
  const pods = selectorOf(term, 'pod');
  return {
    namespaces: {
      ...(names && { names }),
      ...labelSelector(labels, (attribute) => attribute.slice('namespace:'.length)),
    },
    ...(Object.keys(pods).length > 0 && { pods }),
    ...(account && { serviceAccounts: account.in }),
  };
}
