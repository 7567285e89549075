import { type IntervalSet, union } from '../../address/interval-set';
import type { Enforcement } from '../dialects/policy-set-of';
import type { CiliumFields } from '../enforcer';

/** What is said of a cluster beside its objects. */
export interface ClusterFacts {
  /** Who enforces its policies; without it their kinds tell. */
  readonly enforcement?: Enforcement;
  /** The version of Cilium whose fields policies may have; without it any. */
  readonly fields?: CiliumFields;
  /** By which Cilium's selectors know the cluster. */
  readonly cluster?: string;
  /** What Cilium's CIDRs match beside what is outside: `nodes`, `pods`. */
  readonly cidrMatchMode?: readonly string[];
  /** Where the addresses of pods and of nodes lie. */
  readonly pods?: IntervalSet;
  readonly nodes?: IntervalSet;
}

/** What both say; where they contradict each other the second one holds, but addresses of either are addresses. */
export function joinFacts(one: ClusterFacts, other: ClusterFacts): ClusterFacts {
  const pods = one.pods && other.pods ? union(one.pods, other.pods) : (one.pods ?? other.pods);
  const nodes = one.nodes && other.nodes ? union(one.nodes, other.nodes) : (one.nodes ?? other.nodes);
  return { ...one, ...other, ...(pods && { pods }), ...(nodes && { nodes }) };
}
