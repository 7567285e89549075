import { type Finding, finding } from '../../diagnostics/finding';
import { type Comparison, type Counterexample, compare } from '../engine/compare';
import { connectionName } from '../engine/connection-name';
import { smallestExample } from '../engine/smallest-example';
import type { PolicySet } from '../model/policy-set';
import { semantics } from '../model/semantics';
import { enforcementOf } from './enforcement-of';
import { proofWorlds } from './proof-worlds';
import type { Translation, TranslationTask } from './translation';
import type { Target } from './writing';

/**
 * Whether both sets allow the same, in the largest world in which they do; where there is none, a connection of which they do
 * not.
 */
export function prove(
  left: PolicySet,
  right: PolicySet,
  { from, target, inventory, ranges, networkPolicies }: TranslationTask,
): Pick<Translation, 'verdict' | 'findings' | 'world'> {
  const to = enforcementOf(target);
  // What the target lets through no policy denies; and a NetworkPolicy that stays has the target's own meaning.
  const escapes = semantics[from].ownNode === 'ingress' && semantics[to].ownNode === 'both directions';
  const shut = networkPolicies === 'kept' && semantics[to].ownNode === 'ingress' && from !== to;
  const worlds = proofWorlds([from, to], [left, right], inventory, ranges, escapes || shut);
  let last: Comparison | undefined;
  for (const { universe, told, open, withoutOwnNode } of worlds) {
    const found = compare(left, right, universe);
    if (found.verdict !== 'equal') {
      last = open ? shortened(found, left, right) : found;
      continue;
    }
    const findings = withoutOwnNode ? [finding(escapes ? 'FL-TRL-013' : 'FL-TRL-015', { target })] : [];
    return { verdict: 'proved', findings, world: told };
  }
  return last ? refuted(last, target) : { verdict: 'undecided', findings: [finding('FL-TRL-012', { target })] };
}

/** With no more labels in its examples than they need. */
function shortened({ verdict, onlyLeft, onlyRight }: Comparison, left: PolicySet, right: PolicySet): Comparison {
  return {
    verdict,
    ...(onlyLeft && { onlyLeft: smallestExample(onlyLeft, left, right) }),
    ...(onlyRight && { onlyRight: smallestExample(onlyRight, left, right) }),
  };
}

function refuted({ verdict, onlyLeft, onlyRight }: Comparison, target: Target) {
  const examples = [...told('source', onlyLeft, target), ...told('translation', onlyRight, target)];
  const certain = examples.filter(({ code }) => code === 'FL-TRL-010');
  return {
    verdict: verdict === 'different' ? ('refused' as const) : ('undecided' as const),
    findings: certain.length > 0 ? certain : examples,
  };
}

function told(side: 'source' | 'translation', example: Counterexample | undefined, target: Target): Finding[] {
  if (!example) return [];
  const { atoms, left } = example;
  const connection = connectionName(example);
  // The rule of the source stands in a file; that of the translation does not yet.
  const decides = [...left.ingress.steps, ...left.egress.steps].find(({ rule }) => rule?.source.policy.place);
  const { policy, path } = decides?.rule?.source ?? {};
  const where = path === undefined ? {} : { place: policy?.place?.(path), path };
  return [
    atoms.length > 0
      ? finding('FL-TRL-011', { target, connection, atoms }, where)
      : finding('FL-TRL-010', { target, connection, side }, where),
  ];
}
