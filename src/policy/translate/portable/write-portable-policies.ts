import { isolatedDirections } from '../../dialects/portable/isolated-directions';
import type { PortablePolicy, PortableTier } from '../../dialects/portable/portable-policy';
import type { Direction, PolicySet } from '../../model/policy-set';
import { clusterName } from '../parts/cluster-name';
import { Names } from '../parts/names';
import { piecesOf } from '../parts/pieces-of';
import { placedTiers } from '../parts/placed-tiers';
import { subjectsOf } from '../parts/subjects-of';
import type { Writing, Written } from '../writing';
import { portableEntries } from './entries';
import { portableSelection } from './selection';
import { type PortableStatement, portableStatements } from './statements';

/** Priorities go from 0 to this. */
const lastPriority = 1000;

/**
 * Portable policies that say what the rules say: tiers before that of applications are the administrator's, those behind it the
 * baseline, and each tier has as many priorities as it takes to keep its order.
 */
export function writePortablePolicies(set: PolicySet, writing: Writing): Written<PortablePolicy>[] {
  const pieces = piecesOf(set, true);
  const { before, own, behind } = placedTiers(pieces, set.tiers, writing.from);
  const names = new Names();
  const tiers = [
    ['admin', before],
    ['application', own],
    ['baseline', behind],
  ] as const;
  return tiers.flatMap(([tier, sources]) => {
    const statements = portableStatements(sources.flatMap((name) => pieces.filter((piece) => piece.tier === name)));
    const ordered = statements.some(({ priority }) => priority > 0);
    return statements.flatMap((statement) => written(statement, tier, ordered, names, writing));
  });
}

function written(
  { policy, priority, rules, isolated, first }: PortableStatement,
  tier: PortableTier,
  ordered: boolean,
  names: Names,
  writing: Writing,
): Written<PortablePolicy>[] {
  if (priority > lastPriority) {
    writing.refuse('FL-TRL-009', { what: `there are more than ${lastPriority + 1} ranks before it` }, first);
    return [];
  }
  const ingress = portableEntries('ingress', rules, writing);
  const egress = portableEntries('egress', rules, writing);
  const lists = {
    ...(hasList('ingress', ingress.length) && { ingress }),
    ...(hasList('egress', egress.length) && { egress }),
  };
  // Of applications each that is isolated has a list, so that the counts tell whether these are the usual ones.
  const usual = isolatedDirections({ tier, ...lists });
  if (isolated.size === 0 && Object.keys(lists).length === 0) return [];
  return subjectsOf(first, writing).flatMap((term): Written<PortablePolicy>[] => {
    const subject = portableSelection(term);
    if (!subject) {
      writing.refuse('FL-TRL-004', { what: 'its subject is the pods of ServiceAccounts that are not named' }, first);
      return [];
    }
    const spec = {
      ...(tier !== 'application' && { tier }),
      ...(ordered && { priority }),
      subject,
      ...(usual.length !== isolated.size && { isolate: directions.filter((one) => isolated.has(one)) }),
      ...lists,
    };
    const name = names.next('', clusterName(policy));
    return [{ policy, object: { apiVersion: 'fairlead.dev/v1alpha1', kind: 'rule', metadata: { name }, spec } }];
  });

  /** Policies of applications isolate by an empty list. */
  function hasList(direction: Direction, length: number): boolean {
    return length > 0 || (tier === 'application' && isolated.has(direction));
  }
}

const directions = ['ingress', 'egress'] as const;
