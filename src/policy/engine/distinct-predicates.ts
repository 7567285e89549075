import type { PolicySet } from '../model/policy-set';
import type { Predicate } from '../model/predicate';

/** The subjects and peers of all rules, each once; a union of peers as its parts. */
export function distinctPredicates(sets: readonly PolicySet[]): Predicate[] {
  const found = new Map<string, Predicate>();
  for (const { rules } of sets) {
    for (const { subject, peer } of rules) {
      for (const one of [subject, ...(peer.op === 'or' ? peer.of : [peer])]) found.set(one.key, one);
    }
  }
  return [...found.values()];
}
