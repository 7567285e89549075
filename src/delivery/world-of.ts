import type { Place } from '../diagnostics/place';
import type { ClusterModel } from '../spec/model';
import type { KubernetesObject } from '../stages/kubernetes-object';
import { key } from '../sync/key';
import type { World } from '../sync/world';
import { cniWorld } from './cni-world';
import { definitionsOf } from './definitions-of';
import { egressGatewayWorld } from './egress-gateway-world';
import { platformWorld } from './platform-world';
import { tetragonWorld } from './tetragon-world';

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
  const { secrets: ofCni, ...cni } = cniWorld(model);
  const tetragon = tetragonWorld(model);
  const egressGateway = egressGatewayWorld(model);
  const platform = platformWorld(model);
  return {
    ...cni,
    registrars: new Map([...cni.registrars, ...tetragon.registrars]),
    waits: new Map([...cni.waits, ...tetragon.waits]),
    present: new Set(
      [...running, ...(secrets ?? []), ...ofCni, ...egressGateway.present, ...platform.present].filter(
        (one) => !platform.filled.has(one),
      ),
    ),
    definitions: new Set([
      ...definitionsOf(model).flatMap(([, { groups }]) => groups),
      ...egressGateway.definitions,
      ...platform.definitions,
      // Argo Workflows, which whoever asks for workflows has.
      ...(model.migration?.workflows ? ['argoproj.io'] : []),
    ]),
    pools: model.loadBalancer?.implementation === 'cilium',
    placeOf,
    nodeCount: model.nodes.count,
    argocd: model.delivery.argocd !== undefined,
  };
}
