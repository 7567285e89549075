import type { LabelSelector } from '../../imports/meta';
import { type Finding, finding } from '../diagnostics/finding';
import { matchesSelector } from '../policy/matches-selector';
import type { KubernetesObject } from '../stages/kubernetes-object';
import { compareWaves } from './compare-waves';
import { display } from './display';
import type { Turn } from './turn';
import type { World } from './world';

interface Asking extends KubernetesObject {
  readonly spec?: {
    readonly type?: string;
    readonly infrastructure?: { readonly labels?: Record<string, string> };
  };
}

interface Pool extends KubernetesObject {
  readonly spec?: { readonly serviceSelector?: LabelSelector };
}

/** Every LoadBalancer Service and Gateway finds a pool that selects it, and not later than itself. */
export function checkAddresses(turns: readonly Turn[], world: World): Finding[] {
  if (!world.pools) return [];
  const pools = turns.filter(({ manifest: { object } }) => object.kind === 'CiliumLoadBalancerIPPool');
  return turns.flatMap((turn) => {
    const labels = serviceLabels(turn.manifest.object);
    if (!labels) return [];
    const object = display(turn.manifest.object);
    const serving = pools.filter((pool) =>
      matchesSelector((pool.manifest.object as Pool).spec?.serviceSelector ?? {}, labels),
    );
    if (serving.length === 0) return [finding('FL-SYNC-005', { object })];
    if (serving.some((pool) => compareWaves(pool, turn) <= 0)) return [];
    const [pool] = serving as [Turn, ...Turn[]];
    const [stage, poolStage] = [turn.manifest.stage, pool.manifest.stage];
    return [finding('FL-SYNC-006', { object, pool: display(pool.manifest.object), stage, poolStage })];
  });
}

/** The labels by which pools select the Service of an object; undefined for what asks for no address. */
function serviceLabels(object: KubernetesObject): Record<string, string> | undefined {
  const { kind, metadata, spec } = object as Asking;
  const place = { 'io.kubernetes.service.namespace': metadata.namespace ?? '' };
  if (kind === 'Service' && spec?.type === 'LoadBalancer') {
    return { ...metadata.labels, ...place, 'io.kubernetes.service.name': metadata.name };
  }
  if (kind === 'Gateway' && object.apiVersion.startsWith('gateway.networking.k8s.io/')) {
    return {
      ...spec?.infrastructure?.labels,
      ...place,
      'io.kubernetes.service.name': `cilium-gateway-${metadata.name}`,
    };
  }
  return undefined;
}
