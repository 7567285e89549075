import type { TargetHolds } from '../../migrate/policies/phase-policies';
import type { PlannedPhase } from '../../pipeline/plan-migration';
import { count } from '../text/count';

type Policies = PlannedPhase['policies'];

/** What a phase of a migration does with policies, for people: whose hold whom, and what becomes of those of the spec. */
export function policyLines({ source, target, given, rendered }: Policies): string[] {
  const held = source.holds === 'no pods' ? [] : [`those of ${source.cni} hold ${source.holds}`];
  return [[...held, targetTold[target.holds](target.cni)].join(', '), ...givenLines(given, rendered)];
}

const targetTold: Readonly<Record<TargetHolds, (cni: string) => string>> = {
  'no agent': (cni) => `${cni} is not on any node`,
  ignored: (cni) => `${cni} enforces none`,
  reported: (cni) => `${cni} reports what they would drop, and enforces none`,
  'pods of nodes that have moved': (cni) => `those of ${cni} hold pods of nodes that have moved`,
  'all pods': (cni) => `those of ${cni} hold all pods`,
};

function givenLines({ kept, translated, objects, refused, world }: Policies['given'], rendered?: number): string[] {
  const told = [
    ...(kept > 0 ? [`${kept} kept as they are`] : []),
    ...(translated > 0 ? [`${translated} compiled to ${count(objects, 'object')}, proved equal over ${world}`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  const output = rendered === undefined ? '' : `; ${rendered} in the output`;
  return told.length > 0 ? [`of the spec: ${told.join(', ')}${output}`] : [];
}
