import { valueAt } from '../../diagnostics/value-at';
import type { Rule } from '../model/policy-set';
import type { Version } from './version';

/** A rule of the model, and which rule of its policy it is there with. */
export interface Part {
  readonly rule: Rule;
  readonly part?: string;
}

/**
 * A rule as Antrea's agent has it: that one takes policies rule by rule, several at a time, so that a rule that is changed is
 * one that goes and one that comes, in any order (pkg/agent/controller/networkpolicy/cache.go). A rule is another one as soon as
 * anything of it is: whom its policy is for, its rank, its place among rules of a rank. A NetworkPolicy isolates with each of its
 * rules.
 */
export function partsOf(rule: Rule, { change, applied }: Version): Part[] {
  const spec = valueAt((applied ? change.after : change.before)?.value, '/spec');
  const { direction, precedence, source } = rule;
  const named = (...own: readonly unknown[]) =>
    JSON.stringify([own, spec], (key, value) => (isRules(key) ? [] : value));
  const written = valueAt({ spec }, source.path);
  if (change.list !== 'kubernetes') {
    const index = Number(source.path.split('/')[3]);
    const [rank, place] = precedence;
    // Of one rule that asks for requests, what it allows goes before what it drops.
    const inner = valueAt(written, '/l7Protocols') === undefined ? [] : [place ?? 0];
    const placed = rank === undefined || place === undefined ? precedence : [rank, index, ...inner];
    return [{ rule: { ...rule, precedence: placed }, part: named(index, written) }];
  }
  if (rule.action === 'allow') return [{ rule, part: named(written) }];
  const all = valueAt(spec, `/${direction}`);
  return (Array.isArray(all) && all.length > 0 ? all : [undefined]).map((one) => ({ rule, part: named(one) }));
}

const isRules = (key: string) => key === 'ingress' || key === 'egress' || key === 'policyTypes';
