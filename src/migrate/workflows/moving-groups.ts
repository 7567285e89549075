import { controlPlaneLabel } from '../../spec/control-plane-label';
import { isControlPlane } from '../../spec/is-control-plane';
import type { ClusterModel } from '../../spec/model';
import { selectorText } from './selector-text';

type Selector = ClusterModel['nodes']['groups'][number]['selector'];

/** Nodes that move together. */
export interface MovingGroup {
  readonly name: string;
  readonly nodes: Selector;
  /** The same as kubectl takes it. */
  readonly selector: string;
  readonly atOnce: number;
}

/**
 * The groups in the order in which they move. Nodes of the control plane come last and one by one, unless a group of the spec
 * selects them; no other group takes them along. Clouds that run the control plane show no node of it.
 */
export function movingGroups(
  { nodes, kubernetes }: ClusterModel,
  migration: NonNullable<ClusterModel['migration']>,
): MovingGroup[] {
  const selectors = new Map(nodes.groups.map(({ name, selector }) => [name, selector]));
  const groups = migration.groups.map(({ name, nodes: group, maxParallel }) => ({
    name,
    nodes: selectors.get(group) ?? {},
    atOnce: maxParallel,
  }));
  const asked = groups.length > 0 ? groups : [{ name: 'workers', nodes: {}, atOnce: 1 }];
  const own = asked.some((group) => isControlPlane(group.nodes));
  const hidden = hiddenControlPlanes.includes(kubernetes.distribution);
  return [
    ...asked.map((group) => (isControlPlane(group.nodes) ? group : { ...group, nodes: workersOf(group.nodes) })),
    ...(own || hidden ? [] : [{ name: 'control-plane', nodes: controlPlane, atOnce: 1 }]),
  ].map((group) => ({ ...group, selector: selectorText(group.nodes) }));
}

const hiddenControlPlanes: readonly string[] = ['eks', 'gke', 'aks'];
const controlPlane: Selector = { matchExpressions: [{ key: controlPlaneLabel, operator: 'Exists' }] };

function workersOf({ matchExpressions = [], ...selector }: Selector): Selector {
  return { ...selector, matchExpressions: [...matchExpressions, { key: controlPlaneLabel, operator: 'DoesNotExist' }] };
}
