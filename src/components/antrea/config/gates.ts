import { inKeyOrder } from '../../in-key-order';
import type { AntreaSettings } from '../settings';
import { decidedGates } from './decided-gates';
import { gateRefusal } from './gate-refusal';

/** The gates that both configuration files name, whoever of the two reads them, sorted. */
export function gates(s: AntreaSettings): Readonly<Record<string, boolean>> {
  const decided = decidedGates.filter(({ when }) => when(s)).map(({ gate }) => [gate, true] as const);
  const own = Object.entries(s.antrea.featureGates).filter(([gate]) => !gateRefusal(gate, s));
  return inKeyOrder([...decided, ...own]);
}
