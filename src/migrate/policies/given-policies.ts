import type { Located } from '../../diagnostics/located';
import type { Policy } from '../../policy/policy';
import type { TranslatedPolicy, Translation } from '../../policy/translate/translation';

/** The policies that a spec hands in, by what becomes of them. */
export interface GivenPolicies {
  /** Passed on as they are. */
  readonly kept: number;
  /** Of another agent or in words, and compiled to objects of the new one. */
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
 * @param translations what became of those of another agent, and of those in words, where there are any.
 */
export function givenPolicies(
  policies: readonly Located<Policy>[],
  translations: readonly Translation[],
): GivenPolicies {
  const written = new Set<unknown>(translations.flatMap((one) => one.written.map(({ value }) => value)));
  const own = policies.filter(({ value }) => isPolicy(value) && !written.has(value));
  const proved = translations.filter(({ verdict }) => verdict === 'proved');
  const worlds = new Set(proved.flatMap(({ world }) => world ?? []));
  return {
    kept: own.length,
    translated: count(proved, 'written'),
    objects: written.size,
    refused: count(translations, 'refused'),
    ...(worlds.size > 0 && { world: [...worlds].join(' and ') }),
  };
}

const count = (translations: readonly Translation[], outcome: TranslatedPolicy['outcome']) =>
  translations.flatMap(({ policies }) => policies).filter((one) => one.outcome === outcome).length;

/** Not a tier or a group, which decide nothing by themselves. */
const isPolicy = ({ kind }: Policy) => kind.endsWith('NetworkPolicy');
