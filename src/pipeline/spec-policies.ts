import { isError } from '../diagnostics/is-error';
import type { PolicyInput } from '../policy/answers/policy-input';
import { readSpec } from '../spec/read-spec';
import type { Sources } from '../spec/sources/sources';
import { policyFacts } from './policy-facts';
import { readPolicies } from './read-policies';

/** The policies and workloads of the spec in `file`, and what it says of who enforces them and where addresses lie. */
export function specPolicies(file: string, sources: Sources): PolicyInput {
  const { spec, findings } = readSpec(file, sources);
  if (!spec) return { documents: [], inventory: { workloads: [], namespaces: [], findings: [] }, facts: {}, findings };
  const { policies, inventory, findings: reading } = readPolicies(spec, sources);
  return {
    documents: policies,
    inventory: { ...inventory, findings: [] },
    facts: policyFacts(spec.model),
    // What is only doubtful is for a check to tell.
    findings: [...findings, ...reading].filter(isError),
  };
}
