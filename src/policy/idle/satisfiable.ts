import { labelings } from '../engine/labelings';
import type { Universe } from '../model/endpoint';
import { addressesOf, type Predicate } from '../model/predicate';

/** Above it nobody contradicts himself: trying out more kinds of pods would cost more than it tells. */
const most = 2000;

/** Whether there may be anyone of whom a predicate holds: a pod with some labels, or what is in every cluster or outside of it. */
export function satisfiable(predicate: Predicate, { endpoints, regions }: Universe): boolean {
  if (!mayContradict(predicate)) return predicate.op !== 'false';
  const pods = labelings([predicate], new Map([['entity:pod', '']]), most);
  if (!pods) return true;
  return [...pods, ...[...endpoints, ...regions].map(({ attributes }) => attributes)].some((attributes) => {
    const where = addressesOf(predicate, attributes);
    return where[4].length + where[6].length > 0;
  });
}

/** Only what is asked twice, or denied, can be asked in vain. */
function mayContradict(predicate: Predicate): boolean {
  const asked = new Set<string>();
  const visit = (part: Predicate): boolean => {
    if (part.op === 'not') return true;
    if (part.op === 'or') return part.of.some(mayContradict);
    if (part.op === 'and') return part.of.some(visit);
    if (part.op !== 'is' && part.op !== 'like') return false;
    const twice = asked.has(part.attribute);
    asked.add(part.attribute);
    return twice;
  };
  return visit(predicate);
}
