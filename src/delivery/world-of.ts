import type { Place } from '../diagnostics/place';
import type { ClusterModel } from '../spec/model';
import type { KubernetesObject } from '../stages/kubernetes-object';
import { key } from '../sync/key';
import type { World } from '../sync/world';
import { definitionsOf } from './definitions-of';

const operator = key('apps', 'Deployment', 'kube-system', 'cilium-operator');
const agent = key('apps', 'DaemonSet', 'kube-system', 'cilium');

/** What comes from the files beside a spec. */
interface Beside {
  /** Identities of the objects that workload files declare. */
  readonly running: Iterable<string>;
  /** Where an object stands that was handed in. */
  readonly placeOf: (object: KubernetesObject) => Place | undefined;
}

/** What the order checker may count on for a model. */
export function worldOf(model: ClusterModel, { running, placeOf }: Beside): World {
  const secrets = model.bgp?.peers.flatMap(({ passwordSecret: name }) =>
    name ? [key('', 'Secret', 'kube-system', name)] : [],
  );
  return {
    present: new Set([...running, ...(secrets ?? [])]),
    definitions: new Set(definitionsOf(model).flatMap(([, { groups }]) => groups)),
    registrars: new Map([['cilium.io', operator]]),
    agents: new Set([agent]),
    // Cilium's agent blocks until the operator has registered its definitions, and in cluster-pool IPAM given it a range.
    waits: new Map([[agent, [operator]]]),
    pools: model.loadBalancer?.implementation === 'cilium',
    placeOf,
    nodeCount: model.nodes.count,
  };
}
