import type { Located } from '../diagnostics/located';
import { readRunning } from '../migrate/assess/read-running';
import { runningPolicies } from '../migrate/assess/running-policies';
import { asServed } from '../migrate/policies/as-served';
import { unpackLists } from '../policy/unpack-lists';

/** The policies among the objects of a cluster and what they refer to, as they are served. */
export function policiesAmong(documents: readonly Located[]): Located[] {
  const found = new Set(runningPolicies(readRunning(documents).objects).map(({ value }) => value));
  return documents
    .flatMap(unpackLists)
    .filter(({ value }) => found.has(value))
    .map(asServed);
}
