import type { ClusterModel } from '../../spec/model';

/** The section of the spec that is Antrea's own. */
export type AntreaSection = NonNullable<ClusterModel['cni']['antrea']>;

/** A model whose pod network, or whose policies, Antrea makes. */
export type AntreaModel = ClusterModel & { readonly cni: { readonly antrea: AntreaSection } };

/** Whether a model's CNI is Antrea. */
export function isAntrea(model: ClusterModel): model is AntreaModel {
  return model.cni.antrea !== undefined;
}
