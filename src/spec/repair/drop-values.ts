import { pointerSteps } from '../../diagnostics/pointer';
import { valueAt } from '../../diagnostics/value-at';
import { isData } from '../merge/layer';
import { parentOf } from './parent-of';

const gone = Symbol('gone');

/** A copy of `root` without the values at `pointers`; items of lists move up. */
export function dropValues(root: unknown, pointers: Iterable<string>): unknown {
  const copy: unknown = structuredClone(root);
  for (const pointer of pointers) {
    const last = pointerSteps(pointer).at(-1);
    const parent = valueAt(copy, parentOf(pointer));
    if (last === undefined) return undefined;
    if (Array.isArray(parent)) parent[Number(last)] = gone;
    else if (isData(parent)) delete parent[last];
  }
  return swept(copy);
}

function swept(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== gone).map(swept);
  if (!isData(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, swept(part)]));
}
