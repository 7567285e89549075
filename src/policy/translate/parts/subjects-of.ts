import type { Rule } from '../../model/policy-set';
import type { Writing } from '../writing';
import { endsOf } from './ends-of';
import type { PodTerm } from './pod-terms';
import { refusePatterns } from './refuse-patterns';

/** The pods that a rule is about; none, and told, where it is about anything else or asks for their addresses. */
export function subjectsOf(rule: Rule, writing: Writing): readonly PodTerm[] {
  if (refusePatterns(rule.subject, rule, writing)) return [];
  const { strangers, refuse } = writing;
  const ends = endsOf(rule.subject, strangers);
  const others = [...(ends?.strangers ?? [])].filter(([, found]) => found[4].length + found[6].length > 0);
  if (!ends || others.length > 0 || ends.pods.some(({ addresses }) => addresses)) {
    const what = others[0]?.[0].name ?? 'pods that no selector finds';
    refuse('FL-TRL-004', { what: `its subject is ${what}` }, rule);
    return [];
  }
  return ends.pods;
}
