import type { Finding } from '../diagnostics/finding';
import { policySetOf } from '../policy/dialects/policy-set-of';
import { readPolicyObjects } from '../policy/dialects/read-policy-objects';
import { findIdleRules } from '../policy/idle/find-idle-rules';
import { semantics } from '../policy/model/semantics';
import { universeOf } from '../policy/model/universe';
import type { ClusterModel } from '../spec/model';
import { policyFacts } from './policy-facts';
import type { ReadPolicies } from './read-policies';

/** The rules among a spec's policies that decide nothing. */
export function idleRuleFindings(
  model: ClusterModel,
  { policies, inventory: { namespaces } }: ReadPolicies,
): Finding[] {
  if (policies.length === 0) return [];
  const { enforcement, cluster, cidrMatchMode } = policyFacts(model);
  const { objects } = readPolicyObjects(policies);
  const set = policySetOf(objects, enforcement, { namespaces, cluster, cidrMatchMode });
  return findIdleRules(set, universeOf({ workloads: [], namespaces: [] }, {}, semantics[enforcement]));
}
