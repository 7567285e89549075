import type { Finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { checkAddressPlan } from './check-address-plan';
import { checkBandwidth } from './check-bandwidth';
import { checkBgp } from './check-bgp';
import { checkCni } from './check-cni';
import { checkControlPlane } from './check-control-plane';
import { checkEgress } from './check-egress';
import { checkGateways } from './check-gateways';
import { checkKernel } from './check-kernel';
import { checkLayer2 } from './check-layer2';
import { checkLoadBalancer } from './check-load-balancer';
import { checkMesh } from './check-mesh';
import { checkNames } from './check-names';
import { checkObservability } from './check-observability';
import { checkPods } from './check-pods';
import { checkReferences } from './check-references';
import { checkRouting } from './check-routing';
import { checkServices } from './check-services';

const checks: readonly ((model: ClusterModel) => Finding[])[] = [
  checkCni,
  checkNames,
  checkReferences,
  checkPods,
  checkAddressPlan,
  checkServices,
  checkRouting,
  checkBandwidth,
  checkKernel,
  checkMesh,
  checkControlPlane,
  checkLoadBalancer,
  checkLayer2,
  checkBgp,
  checkEgress,
  checkGateways,
  checkObservability,
];

/** Everything about a model that would be refused in the cluster, ignored there, or work against itself. */
export function checkModel(model: ClusterModel): Finding[] {
  return checks.flatMap((check) => check(model));
}
