import type { Finding } from '../diagnostics/finding';
import { policySetOf } from '../policy/dialects/policy-set-of';
import { readPolicyObjects } from '../policy/dialects/read-policy-objects';
import { checkExpectations } from '../policy/expectations/check-expectations';
import { findIdleRules } from '../policy/idle/find-idle-rules';
import { semantics } from '../policy/model/semantics';
import { universeOf } from '../policy/model/universe';
import type { ClusterModel } from '../spec/model';
import { policyFacts } from './policy-facts';
import type { ReadPolicies } from './read-policies';

/** What a spec expects of its policies and does not get, and the rules among them that decide nothing. */
export function meaningFindings(model: ClusterModel, { policies, inventory }: ReadPolicies): Finding[] {
  const { expect } = model.policies;
  if (expect.length + policies.length === 0) return [];
  const { enforcement, cluster, cidrMatchMode, ...ranges } = policyFacts(model);
  const { objects } = readPolicyObjects(policies);
  const { namespaces } = inventory;
  const set = policySetOf(objects, enforcement, { namespaces, cluster, cidrMatchMode });
  const how = semantics[enforcement];
  return [
    ...checkExpectations(expect, set, universeOf(inventory, ranges, how), '/spec/policies/expect'),
    ...findIdleRules(set, universeOf({ workloads: [], namespaces: [] }, {}, how)),
  ];
}
