import { checkLockouts } from '../checks/lockout/check-lockouts';
import type { Finding } from '../diagnostics/finding';
import { isError } from '../diagnostics/is-error';
import { compareWithWorkloads } from '../policy/workloads/compare-with-workloads';
import type { ClusterModel } from '../spec/model';
import { meaningFindings } from './meaning-findings';
import type { ReadPolicies } from './read-policies';

/** What is to be said of policies that an agent would take. */
export function policyFindings(model: ClusterModel, policies: ReadPolicies): Finding[] {
  const strays = compareWithWorkloads(policies.policies, policies.inventory);
  // An allow that could not be read is no allow that is missing.
  if (policies.findings.some(isError)) return strays;
  return [
    ...strays,
    ...checkLockouts(model, policies.policies, policies.inventory),
    ...meaningFindings(model, policies),
  ];
}
