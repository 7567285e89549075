import { ciliumRules } from '../cilium-rules';
import type { Policy } from '../policy';
import { checkCiliumRule } from './check-cilium-rule';
import type { Report } from './report';

type CiliumPolicy = Extract<Policy, { specs?: unknown }>;

/** Every rule of a CiliumNetworkPolicy or CiliumClusterwideNetworkPolicy. */
export function checkCiliumPolicy(policy: CiliumPolicy, report: Report): void {
  const rules = ciliumRules(policy);
  if (rules.length === 0) report('FL-POL-213', {}, '');
  const clusterwide = policy.kind === 'CiliumClusterwideNetworkPolicy';
  for (const { rule, path } of rules) checkCiliumRule(rule, path, clusterwide, report);
}
