import type { ClusterModel } from '../spec/model';
import { cilium } from './cilium/cilium';
import { isCilium } from './cilium/cilium-model';
import { ciliumResources } from './cilium/resources/resources';
import type { Rendered } from './component';
import { kubeVip } from './kubevip/kube-vip';

/** Everything that the systems of a model give, one after another. */
export function components(model: ClusterModel): Rendered {
  const rendered = [...(isCilium(model) ? [cilium(model), ciliumResources(model)] : []), kubeVip(model)];
  return {
    manifests: rendered.flatMap(({ manifests }) => manifests),
    findings: rendered.flatMap(({ findings }) => findings),
  };
}
