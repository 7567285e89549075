import type { Finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { checkEgressMtu } from './check-egress-mtu';
import { checkEgressOwners } from './check-egress-owners';
import { checkKubeProxy } from './check-kube-proxy';
import { checkKubeVipNeighbours } from './check-kube-vip-neighbours';
import { checkKubernetesVersion } from './check-kubernetes-version';
import { checkMtu } from './check-mtu';
import { checkRoutedPools } from './check-routed-pools';
import { checkServiceOwners } from './check-service-owners';
import { checkSessions } from './check-sessions';

const checks = [
  checkKubernetesVersion,
  checkServiceOwners,
  checkSessions,
  checkRoutedPools,
  checkEgressOwners,
  checkKubeProxy,
  checkMtu,
  checkEgressMtu,
  checkKubeVipNeighbours,
] as const;

/** What systems of one cluster take from each other; ports and workloads are looked at where they are rendered. */
export const checkConflicts = (model: ClusterModel): Finding[] => checks.flatMap((check) => check(model));
