import type { ClusterModel } from '../../spec/model';

/** The section of the spec that is Cilium's own. */
export type CiliumSection = NonNullable<ClusterModel['cni']['cilium']>;

/** A model whose pod network Cilium makes. */
export type CiliumModel = ClusterModel & { readonly cni: { readonly cilium: CiliumSection } };

/** Whether Cilium makes the pod network of a model. */
export function isCilium(model: ClusterModel): model is CiliumModel {
  return model.cni.cilium !== undefined;
}
