import type { EgressGatewaySettings } from './settings';

/** What EgressGateway takes for the inside of the cluster. */
export interface ClusterRanges {
  readonly clusterIP: boolean;
  readonly nodeIP: boolean;
  /** It finds the pools of Calico and no other's: where the spec names the pod ranges, nothing is left to find. */
  readonly findPods: boolean;
  readonly extra: readonly string[];
}

/** The ranges of pods, Services and nodes that the spec names, and what is to be found out for the rest. */
export function clusterRanges({ model, internal }: EgressGatewaySettings): ClusterRanges {
  return { clusterIP: true, nodeIP: true, findPods: model.pods.cidrs.length === 0, extra: internal };
}
