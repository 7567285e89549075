import { checkModel } from '../checks/check-model';
import { checkMigration } from '../checks/migration/check-migration';
import type { Finding } from '../diagnostics/finding';
import { findingKey } from '../diagnostics/finding-key';
import type { Located } from '../diagnostics/located';
import { asFound } from '../migrate/assess/as-found';
import { checkAgainst } from '../migrate/assess/check-against';
import { checkCluster } from '../migrate/assess/check-cluster';
import { type Estimate, estimate } from '../migrate/assess/estimate';
import type { Facts } from '../migrate/assess/facts';
import { factsOf } from '../migrate/assess/facts-of';
import { readRunning } from '../migrate/assess/read-running';
import { type Target, targetOf } from '../migrate/assess/target-of';
import type { PolicyOutlook } from '../migrate/policies/policy-outlook';
import type { LoadedSpec } from '../spec/loaded-spec';
import type { ClusterModel } from '../spec/model';
import { type AssessedPolicies, assessPolicies } from './assess-policies';
import { locateFindings } from './locate-findings';

/** What runs in a cluster, and what of it stands in the way of the migration that a spec asks for. */
export interface Assessment {
  readonly facts: Facts;
  /** Only with a spec: where the pods go, and how long its groups take. */
  readonly target?: Target;
  readonly estimate?: Estimate;
  /** What becomes of the policies that run; only where the spec has a migration, and the old CNI enforces them. */
  readonly outlook?: PolicyOutlook;
  /** The same with the objects themselves. */
  readonly policies?: AssessedPolicies;
  readonly findings: readonly Finding[];
}

/**
 * Looks over the objects of a cluster; without a spec nothing is known of where it is to go.
 *
 * @param handedIn the policies of the spec.
 */
export function assessMigration(
  documents: readonly Located[],
  spec?: LoadedSpec,
  handedIn: readonly Located[] = [],
): Assessment {
  const { objects, findings } = readRunning(documents);
  const facts = factsOf(objects);
  const cluster = [...findings, ...checkCluster(facts)];
  if (!spec) return { facts, findings: cluster };
  const { model } = spec;
  const target = targetOf(model);
  const policies = assessPolicies(documents, objects, facts, model, handedIn);
  const { outlook } = policies;
  const { from } = outlook ?? {};
  const proved = outlook?.verdict === 'proved' && from !== 'kubernetes' && from !== 'portable' ? from : undefined;
  const against = [
    ...checkAgainst(model, facts, proved),
    ...untold(model, asFound(model, facts)),
    ...policies.findings,
  ];
  return {
    facts,
    ...(target && { target }),
    estimate: estimate(model, facts.nodes),
    ...(outlook && { outlook }),
    policies,
    findings: [...cluster, ...locateFindings(against, spec)],
  };
}

/** What is wrong with a model that another one has not. */
function untold(model: ClusterModel, other: ClusterModel): Finding[] {
  const rules = (of: ClusterModel) => [...checkMigration(of), ...checkModel(of)];
  const told = new Set(rules(model).map(findingKey));
  return rules(other).filter((one) => !told.has(findingKey(one)));
}
