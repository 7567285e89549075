import type { Rule } from '../../model/policy-set';
import type { Predicate } from '../../model/predicate';
import type { Writing } from '../writing';

/** Tells where an end of a rule asks for a part of a value, for which no target has words; whether it does. */
export function refusePatterns(end: Predicate, rule: Rule, { refuse }: Writing): boolean {
  const atom = patternIn(end);
  if (atom !== undefined) refuse('FL-TRL-008', { atom }, rule);
  return atom !== undefined;
}

function patternIn(predicate: Predicate): string | undefined {
  if (predicate.op === 'like') return predicate.key;
  if (predicate.op === 'not') return patternIn(predicate.of);
  if (predicate.op !== 'and' && predicate.op !== 'or') return undefined;
  return predicate.of.map(patternIn).find((found) => found !== undefined);
}
