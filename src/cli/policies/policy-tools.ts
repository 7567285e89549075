import type { DiffAnswer } from '../../policy/answers/answer-diff';
import type { EquivalenceAnswer } from '../../policy/answers/answer-equivalence';
import type { Asked, ExplainAnswer } from '../../policy/answers/answer-explain';
import type { ReachAnswer, ReachAsked } from '../../policy/answers/answer-reach';
import type { ClusterFacts } from '../../policy/answers/cluster-facts';
import type { PolicyCluster } from '../../policy/answers/policy-cluster';

/** A question that makes no sense for this cluster, and why. */
export interface Unasked {
  readonly error: string;
}

/** What the commands that ask what policies mean work with. */
export interface PolicyTools {
  /** Reads `calico` or `cilium@1.20.0`. */
  readonly enforcerNamed: (text: string) => Pick<ClusterFacts, 'enforcement' | 'fields'> | Unasked;
  /**
   * Reads one cluster from files, folders, specs and git revisions; a revision alone means the paths `beside` it. Throws
   * UsageError where a word is none of them.
   */
  readonly open: (words: readonly string[], facts: ClusterFacts, beside?: readonly string[]) => PolicyCluster;
  readonly reach: (cluster: PolicyCluster, asked: ReachAsked) => ReachAnswer | Unasked;
  readonly explain: (cluster: PolicyCluster, asked: Asked) => ExplainAnswer | Unasked;
  readonly equivalence: (left: PolicyCluster, right: PolicyCluster, open: boolean) => EquivalenceAnswer;
  /**
   * Reads one cluster in two states: the paths, or the working directory, in two git revisions; `.` is what the disk holds. Who
   * enforces is the same in both where no spec says otherwise. Throws UsageError where git knows no such revision.
   */
  readonly openStates: (
    revisions: readonly [before: string, after: string],
    paths: readonly string[],
    facts: ClusterFacts,
  ) => readonly [before: PolicyCluster, after: PolicyCluster];
  readonly diff: (before: PolicyCluster, after: PolicyCluster) => DiffAnswer;
}
