import type { ClusterModel } from '../../../spec/model';
import type { ModelSelector } from './label-selector';

/** The selector of a group in nodes.groups; undefined where there is no such group. */
export function groupSelector(model: ClusterModel, group: string): ModelSelector | undefined {
  return model.nodes.groups.find(({ name }) => name === group)?.selector;
}
