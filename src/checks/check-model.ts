import type { Finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { checkAddresses } from './addresses/check-addresses';
import { checkNativeRanges } from './addresses/check-native-ranges';
import { checkAnnotations } from './check-annotations';
import { checkApiServer } from './check-api-server';
import { checkBgp } from './check-bgp';
import { checkControlPlane } from './check-control-plane';
import { checkEgress } from './check-egress';
import { checkEgressFields } from './check-egress-fields';
import { checkFlowMetrics } from './check-flow-metrics';
import { checkGateways } from './check-gateways';
import { checkImplementations } from './check-implementations';
import { checkLayer2 } from './check-layer2';
import { checkLoadBalancer } from './check-load-balancer';
import { checkNames } from './check-names';
import { checkNodeGroups } from './check-node-groups';
import { checkObservability } from './check-observability';
import { checkPods } from './check-pods';
import { checkReferences } from './check-references';
import { checkRouting } from './check-routing';
import { checkServices } from './check-services';
import { checkBandwidth } from './cni/check-bandwidth';
import { checkChaining } from './cni/check-chaining';
import { checkCiliumNetwork } from './cni/check-cilium-network';
import { checkCni } from './cni/check-cni';
import { checkDatapath } from './cni/check-datapath';
import { checkExternalCni } from './cni/check-external-cni';
import { checkKernel } from './cni/check-kernel';
import { checkServiceMesh } from './cni/check-service-mesh';
import { checkConflicts } from './conflicts/check-conflicts';
import { checkAws } from './distributions/check-aws';
import { checkDistribution } from './distributions/check-distribution';
import { checkMesh } from './fleet/check-mesh';
import { checkStandby } from './migration/check-standby';
import { checkPlatform } from './platform/check-platform';

type Check = (model: ClusterModel) => readonly Finding[];

const checks: readonly Check[] = [
  checkCni,
  checkImplementations,
  checkNames,
  checkAnnotations,
  checkReferences,
  checkPods,
  checkAddresses,
  checkServices,
  checkServiceMesh,
  checkApiServer,
  checkRouting,
  checkNativeRanges,
  checkBandwidth,
  checkDatapath,
  checkNodeGroups,
  checkKernel,
  checkMesh,
  checkAws,
  checkChaining,
  checkDistribution,
  checkStandby,
  checkControlPlane,
  checkLoadBalancer,
  checkLayer2,
  checkBgp,
  checkEgress,
  checkEgressFields,
  checkExternalCni,
  checkGateways,
  checkObservability,
  checkFlowMetrics,
  checkPlatform,
  checkConflicts,
  checkCiliumNetwork,
];

/** Everything about a model that would be refused in the cluster, ignored there, or work against itself; `run` does a check. */
export function checkModel(model: ClusterModel, run: (check: Check) => readonly Finding[] = (check) => check(model)) {
  return checks.flatMap(run);
}
