import { type Finding, finding } from '../../diagnostics/finding';
import { type Comparison, type Counterexample, compare } from '../../policy/engine/compare';
import { connectionName } from '../../policy/engine/connection-name';
import { smallestExample } from '../../policy/engine/smallest-example';
import type { PolicySet } from '../../policy/model/policy-set';
import { proofWorlds } from '../../policy/translate/proof-worlds';
import type { TranslationTask } from '../../policy/translate/translation';

interface Asked extends Pick<TranslationTask, 'from' | 'inventory' | 'ranges'> {
  readonly to: 'cilium' | 'antrea';
  readonly source: PolicySet;
  readonly given: PolicySet;
}

interface Against {
  readonly verdict: 'proved' | 'different' | 'undecided';
  /** For people: over which pods it is proved. */
  readonly world?: string;
  readonly findings: readonly Finding[];
}

/** Whether the policies that a spec hands in allow what those that run do, and nothing else. */
export function againstGiven({ source, given, from, to, inventory, ranges }: Asked): Against {
  let last: Against = { verdict: 'undecided', findings: [finding('FL-MIG-203', {}, where)] };
  const worlds = proofWorlds([from, to], [source, given], inventory, ranges, from !== to);
  for (const { universe, told, open, withoutOwnNode } of worlds) {
    const found = compare(source, given, universe);
    const world = withoutOwnNode ? `${told}, but for the node that each runs on` : told;
    if (found.verdict === 'equal') return { verdict: 'proved', world, findings: [] };
    const short = (one: Counterexample) => (open ? smallestExample(one, source, given) : one);
    last = { verdict: found.verdict, findings: differences(found, short) };
  }
  return last;
}

const where = { path: '/spec/policies/files' };

function differences({ onlyLeft, onlyRight }: Comparison, short: (one: Counterexample) => Counterexample): Finding[] {
  const sides = { running: onlyLeft, given: onlyRight } as const;
  return (['running', 'given'] as const).flatMap((allowedBy) => {
    const example = sides[allowedBy];
    if (!example) return [];
    const connection = connectionName(short(example));
    return [finding('FL-MIG-203', { example: { connection, allowedBy, certain: example.atoms.length === 0 } }, where)];
  });
}
