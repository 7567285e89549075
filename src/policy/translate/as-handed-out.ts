import { isMap } from '../../../imports/workloads';
import type { Located } from '../../diagnostics/located';
import { pointerSteps } from '../../diagnostics/pointer';
import type { Rule } from '../model/policy-set';
import type { PolicyObject, WrittenObject } from './write-natively';

/** As the API server would hand it out; parts that are made of a rule stand where the rule does, all else where its policy does. */
export function asHandedOut(
  { object, policy }: WrittenObject,
  origins: ReadonlyMap<object, Rule>,
): Located<PolicyObject> {
  const nowhere = { source: { path: `${object.kind} ${object.metadata.name}`, text: '' }, start: 0, end: 0 };
  return {
    value: JSON.parse(JSON.stringify(object)),
    place: (pointer) => {
      const rule = partsAt(object, pointer).flatMap((part) => origins.get(part) ?? [])[0];
      if (rule) return policy?.place?.(rule.source.path) ?? nowhere;
      return policy?.place?.(pointer.startsWith('/metadata') ? pointer : '') ?? nowhere;
    },
  };
}

/** The parts of an object that a JSON pointer goes through. */
function partsAt(object: object, pointer: string): object[] {
  const parts: object[] = [];
  let at: unknown = object;
  for (const step of pointerSteps(pointer)) {
    at = isMap(at) || Array.isArray(at) ? Object.entries(at).find(([key]) => key === step)?.[1] : undefined;
    if (typeof at === 'object' && at !== null) parts.push(at);
  }
  return parts;
}
