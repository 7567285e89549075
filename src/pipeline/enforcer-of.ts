import type { Enforcer } from '../policy/enforcer';
import type { ClusterModel } from '../spec/model';
import { ciliumVersions } from '../versions/cilium';
import type { CiliumVersion } from '../versions/cilium-version';

/** Who takes the policies of a model, and what is refused there. */
export function enforcerOf({ cni: { cilium, antrea }, mesh }: ClusterModel): Enforcer {
  if (cilium) {
    const { features }: CiliumVersion = ciliumVersions[cilium.version];
    return {
      cni: 'cilium',
      fields: features.has('policies-1.20') ? '1.20' : '1.19',
      settings: cilium.config,
      carrier: cilium.serviceMesh ?? cilium.chaining,
      meshed: (mesh?.clusters ?? []).length > 0,
    };
  }
  return antrea ? { cni: 'antrea', gates: antrea.featureGates } : { cni: 'external' };
}
