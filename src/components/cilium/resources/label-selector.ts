import type { LabelSelector } from '../../../../imports/meta';
import type { ClusterModel } from '../../../spec/model';

export type ModelSelector = ClusterModel['nodes']['groups'][number]['selector'];

/** A selector of the spec as an object of its own: the model is frozen, and manifests share nothing with it. */
export function labelSelector({ matchLabels, matchExpressions }: ModelSelector): LabelSelector {
  return {
    ...(matchLabels && { matchLabels: { ...matchLabels } }),
    ...(matchExpressions && {
      matchExpressions: matchExpressions.map(({ values, ...rest }) => ({
        ...rest,
        ...(values && { values: [...values] }),
      })),
    }),
  };
}
