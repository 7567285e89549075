import type { DifferenceAnswer, EquivalenceAnswer, WorldAnswer } from '../../policy/answers/answer-equivalence';
import { count } from '../text/count';
import { printExplained } from './print-explained';

type Names = readonly [left: string, right: string];

/** A comparison as text, in the world that was asked about and then in the other one; `names` are what the user called both sides. */
export function printEquivalence({ over, workloads, everyPod }: EquivalenceAnswer, names: Names): string {
  const open = world(everyPod, 'for every pod that may run', names);
  if (!workloads) return open;
  const closed = world(workloads, `for ${count(workloads.count, 'workload')}`, names);
  return (over === 'workloads' ? [closed, open] : [open, closed]).join('\n');
}

function world({ verdict, reason, onlyLeft, onlyRight, ...within }: WorldAnswer, scope: string, names: Names): string {
  const [left, right] = names;
  const contained = [
    ...(within.leftWithinRight === 'yes' ? [`all that ${left} allows, ${right} allows too\n`] : []),
    ...(within.rightWithinLeft === 'yes' ? [`all that ${right} allows, ${left} allows too\n`] : []),
  ];
  const told = [
    ...(verdict === 'equal' ? [] : contained),
    ...(onlyLeft ? [difference(onlyLeft, names, 0)] : []),
    ...(onlyRight ? [difference(onlyRight, names, 1)] : []),
    ...(reason === undefined ? [] : [`${reason}\n`]),
  ];
  return `${verdict} ${scope}\n${told.join('')}`;
}

function difference(
  { from, to, packet, left, right, dependingOn }: DifferenceAnswer,
  names: Names,
  side: 0 | 1,
): string {
  const certain = dependingOn.length === 0;
  const explained = [left, right].map((one, index) => `${names[index]}: ${printExplained(one)}`).join('');
  const hanging = dependingOn.map((atom) => `it depends on: ${atom}\n`).join('');
  return `${certain ? 'only' : 'perhaps only'} ${names[side]} allows ${packet} from ${from} to ${to}\n${hanging}${explained}`;
}
