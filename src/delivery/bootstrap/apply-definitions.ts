import type { ClusterModel } from '../../spec/model';
import { definitionsAtStart } from './definitions-at-start';
import { upstreamAddresses } from './upstream-addresses';

/** The commands that apply the definitions of a start, run in the folder `bootstrap/`. */
export function applyDefinitions(model: ClusterModel): string[] {
  if (model.delivery.definitions === 'upstream') {
    return upstreamAddresses(model).map((url) => `kubectl apply --server-side -f ${url}`);
  }
  return definitionsAtStart(model).map(
    ([name]) => `kubectl apply --server-side --field-manager=argocd-controller -f ../definitions/${name}/`,
  );
}
