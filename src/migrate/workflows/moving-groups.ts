import { controlPlaneLabel } from '../../spec/control-plane-label';
import { isControlPlane } from '../../spec/is-control-plane';
import type { ClusterModel } from '../../spec/model';
import { selectorText } from './selector-text';

/** Nodes that move together. */
export interface MovingGroup {
  readonly name: string;
  /** As kubectl takes it. */
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
    selector: selectors.get(group) ?? {},
    atOnce: maxParallel,
  }));
  const asked = groups.length > 0 ? groups : [{ name: 'workers', selector: {}, atOnce: 1 }];
  const own = asked.some(({ selector }) => isControlPlane(selector));
  const hidden = hiddenControlPlanes.includes(kubernetes.distribution);
  return [
    ...asked.map(({ selector, ...rest }) => ({
      ...rest,
      selector: isControlPlane(selector) ? selectorText(selector) : without(selectorText(selector)),
    })),
    ...(own || hidden ? [] : [{ name: 'control-plane', selector: controlPlaneLabel, atOnce: 1 }]),
  ];
}

const hiddenControlPlanes: readonly string[] = ['eks', 'gke', 'aks'];
const without = (selector: string) => `${selector === '' ? '' : `${selector},`}!${controlPlaneLabel}`;
