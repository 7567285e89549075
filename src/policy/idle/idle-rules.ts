import type { Universe } from '../model/endpoint';
import type { PolicySet, Rule } from '../model/policy-set';
import type { Predicate } from '../model/predicate';
import { Coverage } from './coverage';
import { satisfiable } from './satisfiable';

/** A rule as it is written, that decides nothing. */
export interface IdleRule {
  /** What it became in the model. */
  readonly parts: readonly [Rule, ...Rule[]];
  /** The rule that always decides instead, where anyone matches it at all; one that does the opposite where there is any. */
  readonly cover?: Rule;
}

/**
 * Rules that nobody can match, that another one always goes before, or that do only what another one does: without all of them
 * the same passes. What hangs on more than labels, addresses and ports is never among them, nor is what isolates. `nobody` is
 * what is in the cluster and around it without any pod.
 */
export function idleRules(set: PolicySet, nobody: Universe): IdleRule[] {
  const coverage = new Coverage(set);
  const known = new Map<string, boolean>();
  const possible = (predicate: Predicate) => {
    const found = known.get(predicate.key) ?? satisfiable(predicate, nobody);
    known.set(predicate.key, found);
    return found;
  };
  return written(set).flatMap((parts): IdleRule[] => {
    const [first] = parts;
    // Selectors that are empty on purpose match nobody, and some are written to isolate.
    if (parts.some(({ atoms = [], peer }) => atoms.length > 0 || peer.op === 'false')) return [];
    const matching = parts.filter(({ subject, peer }) => possible(subject) && possible(peer));
    if (matching.length === 0) return [{ parts }];
    const covers = matching.flatMap((part) => coverage.of(part) ?? []);
    const cover = covers.find(({ action }) => action !== first.action) ?? covers[0];
    return cover && covers.length === matching.length ? [{ parts, cover }] : [];
  });
}

/** The rules that one of the source became, together; what isolates is none that someone wrote as a rule. */
function written({ rules }: PolicySet): [Rule, ...Rule[]][] {
  const bySource = new Map<unknown, Map<string, [Rule, ...Rule[]]>>();
  for (const rule of rules) {
    const { policy, path } = rule.source;
    if (!/\/\d+$/.test(path)) continue;
    const byPath = bySource.get(policy) ?? new Map<string, [Rule, ...Rule[]]>();
    bySource.set(policy, byPath);
    const known = byPath.get(path);
    if (known) known.push(rule);
    else byPath.set(path, [rule]);
  }
  return [...bySource.values()].flatMap((byPath) => [...byPath.values()]);
}
