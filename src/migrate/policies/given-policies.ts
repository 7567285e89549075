import type { Located } from '../../diagnostics/located';
import type { Policy } from '../../policy/policy';
import type { Translation } from '../../policy/translate/translation';

/** The policies that a spec hands in, by what becomes of them. */
export interface GivenPolicies {
  /** Passed on as they are. */
  readonly kept: number;
  /** Of another agent, and compiled to objects of the new one. */
  readonly translated: number;
  readonly objects: number;
  readonly refused: number;
  /** For people: over which pods what is compiled is proved equal. */
  readonly world?: string;
}

/**
 * Counts the policies of a spec.
 *
 * @param policies what goes to the cluster, translated or not.
 * @param translation what became of those of another agent, where there are any.
 */
export function givenPolicies(policies: readonly Located<Policy>[], translation?: Translation): GivenPolicies {
  const written = new Set<unknown>(translation?.written.map(({ value }) => value));
  const own = policies.filter(({ value }) => isPolicy(value) && !written.has(value));
  const outcomes = (outcome: string) => translation?.policies.filter((one) => one.outcome === outcome).length ?? 0;
  const world = translation?.verdict === 'proved' ? translation.world : undefined;
  return {
    kept: own.length,
    translated: world === undefined ? 0 : outcomes('written'),
    objects: written.size,
    refused: outcomes('refused'),
    ...(world !== undefined && { world }),
  };
}

/** Not a tier or a group, which decide nothing by themselves. */
const isPolicy = ({ kind }: Policy) => kind.endsWith('NetworkPolicy');
