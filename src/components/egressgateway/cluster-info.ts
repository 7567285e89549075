import type { EgressClusterInfo } from '../../../imports/egressgateway.spidernet.io';
import { clusterRanges } from './cluster-ranges';
import type { EgressGatewaySettings } from './settings';

/**
 * What is inside the cluster, for policies by others that name no destinations: those take everything else.
 *
 * The webhook denies its deletion always, so Argo CD must not try.
 */
export function clusterInfo(s: EgressGatewaySettings): EgressClusterInfo {
  const { clusterIP, nodeIP, findPods, extra } = clusterRanges(s);
  return {
    apiVersion: 'egressgateway.spidernet.io/v1beta1',
    kind: 'EgressClusterInfo',
    metadata: { name: 'default', annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' } },
    spec: {
      autoDetect: { clusterIP, nodeIP, ...(findPods && { podCidrMode: 'auto' }) },
      ...(extra.length > 0 && { extraCidr: [...extra] }),
    },
  };
}
