import type { ClusterModel } from '../../spec/model';
import type { FoundBudget } from './budget-facts';
import type { FoundCni, FoundPlugin } from './cni-facts';
import type { LocalVolume } from './local-volumes-in';
import type { FoundNode } from './node-facts';
import type { FoundPolicies } from './policy-facts';
import type { FoundRange } from './range-facts';
import type { Running } from './running';
import type { FoundNumber } from './tunnel-facts';
import type { Workload } from './workload';

/** What runs in a cluster, as far as a change of its CNI asks. */
export interface Facts {
  /** How many objects of each kind were handed in. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly distribution: ClusterModel['kubernetes']['distribution'] | undefined;
  readonly cnis: readonly FoundCni[];
  readonly plugins: readonly FoundPlugin[];
  readonly kubeProxy: boolean;
  readonly nodes: readonly FoundNode[];
  readonly podRanges: readonly FoundRange[];
  readonly serviceRanges: readonly FoundRange[];
  readonly balancerRanges: readonly FoundRange[];
  readonly tunnelPort: FoundNumber | undefined;
  readonly podMtu: FoundNumber | undefined;
  readonly policies: readonly FoundPolicies[];
  readonly workloads: readonly Workload[];
  readonly budgets: readonly FoundBudget[];
  readonly localVolumes: readonly LocalVolume[];
  /** The routers that Calico tells of its pods. */
  readonly bgpPeers: readonly Running[];
}
