import type { Finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { checkAddresses } from './check-addresses';
import { checkApiServer } from './check-api-server';
import { checkAws } from './check-aws';
import { checkBandwidth } from './check-bandwidth';
import { checkBgp } from './check-bgp';
import { checkChaining } from './check-chaining';
import { checkCiliumNetwork } from './check-cilium-network';
import { checkCni } from './check-cni';
import { checkControlPlane } from './check-control-plane';
import { checkDatapath } from './check-datapath';
import { checkDistribution } from './check-distribution';
import { checkEgress } from './check-egress';
import { checkEgressFields } from './check-egress-fields';
import { checkExternalCni } from './check-external-cni';
import { checkFlowMetrics } from './check-flow-metrics';
import { checkGateways } from './check-gateways';
import { checkImplementations } from './check-implementations';
import { checkKernel } from './check-kernel';
import { checkLayer2 } from './check-layer2';
import { checkLoadBalancer } from './check-load-balancer';
import { checkMesh } from './check-mesh';
import { checkNames } from './check-names';
import { checkNativeRanges } from './check-native-ranges';
import { checkNodeGroups } from './check-node-groups';
import { checkObservability } from './check-observability';
import { checkPlatform } from './check-platform';
import { checkPods } from './check-pods';
import { checkReferences } from './check-references';
import { checkRouting } from './check-routing';
import { checkServiceMesh } from './check-service-mesh';
import { checkServices } from './check-services';
import { checkStandby } from './check-standby';
import { checkConflicts } from './conflicts/check-conflicts';

type Check = (model: ClusterModel) => readonly Finding[];

const checks: readonly Check[] = [
  checkCni,
  checkImplementations,
  checkNames,
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
