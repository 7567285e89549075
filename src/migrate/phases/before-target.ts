import type { ClusterModel } from '../../spec/model';
import { sourceOf } from '../source-of';
import { withoutPromises } from './without-promises';

/** The cluster as it is: the CNI that is left makes its network, and nothing of the new one is rendered. */
export function beforeTarget(model: ClusterModel, migration: NonNullable<ClusterModel['migration']>): ClusterModel {
  const { encryption: _, mesh: __, nodes, observability, ...rest } = withoutPromises(model);
  const { flows } = observability;
  return {
    ...rest,
    cni: { external: { name: externalName(sourceOf(migration)?.key) } },
    nodes: { ...nodes, groups: nodes.groups.map(({ cilium: _, ...group }) => group) },
    observability: { ...observability, flows: { ...flows, enabled: false, relay: false, ui: false, metrics: [] } },
  };
}

function externalName(source: string | undefined): NonNullable<ClusterModel['cni']['external']>['name'] {
  return source === 'calico' || source === 'flannel' || source === 'weave' ? source : 'other';
}
