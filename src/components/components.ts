import type { ClusterModel } from '../spec/model';
import { antrea } from './antrea/antrea';
import { isAntrea } from './antrea/antrea-model';
import { antreaResources } from './antrea/resources/resources';
import { cilium } from './cilium/cilium';
import { isCilium } from './cilium/cilium-model';
import { ciliumResources } from './cilium/resources/resources';
import type { Rendered } from './component';
import { portConflicts } from './conflicts/port-conflicts';
import { workloadConflicts } from './conflicts/workload-conflicts';
import { egressGateway } from './egressgateway/egress-gateway';
import { kubeVip } from './kubevip/kube-vip';
import { observability } from './observability/observability';
import { securityContextGrants } from './openshift/security-context-grants';
import { platform } from './platform/platform';
import { tetragon } from './tetragon/tetragon';

/** Everything that the systems of a model give, one after another. */
export function components(model: ClusterModel): Rendered {
  const rendered = [
    ...(isCilium(model) ? [cilium(model), ciliumResources(model)] : []),
    ...(isAntrea(model) ? [antrea(model), antreaResources(model)] : []),
    egressGateway(model),
    kubeVip(model),
    platform(model),
    tetragon(model),
    observability(model),
  ];
  const manifests = rendered.flatMap((one) => one.manifests);
  return {
    manifests: [...manifests, ...securityContextGrants(model, manifests)],
    findings: [
      ...rendered.flatMap(({ findings }) => findings),
      ...portConflicts(model),
      ...workloadConflicts(model, manifests),
    ],
  };
}
