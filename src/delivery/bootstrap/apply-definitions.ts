import type { ClusterModel } from '../../spec/model';
import { definitionsAtStart } from './definitions-at-start';
import { upstreamAddresses } from './upstream-addresses';

/** The commands that apply the definitions of a start, run in the folder `bootstrap/`, under Argo CD's name as the objects. */
export function applyDefinitions(model: ClusterModel): string[] {
  const places =
    model.delivery.definitions === 'upstream'
      ? upstreamAddresses(model)
      : definitionsAtStart(model).map(([name]) => `../definitions/${name}/`);
  return places.map((place) => `kubectl apply --server-side --field-manager=argocd-controller -f ${place}`);
}
