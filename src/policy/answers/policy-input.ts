import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Inventory } from '../workloads/read-workloads';
import { type ClusterFacts, joinFacts } from './cluster-facts';
import { onceEach } from './once-each';

/** What a cluster's policies are read from. */
export interface PolicyInput {
  /** Kubernetes objects as they are written or dumped; what is no policy is passed over. */
  readonly documents: readonly Located[];
  readonly inventory: Inventory;
  /** What a spec says. */
  readonly facts: ClusterFacts;
  readonly findings: readonly Finding[];
}

/** Several inputs as one cluster. */
export function joinInputs(inputs: readonly PolicyInput[]): PolicyInput {
  return {
    documents: inputs.flatMap(({ documents }) => documents),
    inventory: {
      workloads: onceEach(inputs.flatMap(({ inventory }) => inventory.workloads)),
      namespaces: onceEach(inputs.flatMap(({ inventory }) => inventory.namespaces)),
      findings: inputs.flatMap(({ inventory }) => inventory.findings),
    },
    facts: inputs.map(({ facts }) => facts).reduce(joinFacts, {}),
    findings: inputs.flatMap(({ findings }) => findings),
  };
}
