import { pointerSteps } from '../../diagnostics/pointer';
import { valueAt } from '../../diagnostics/value-at';
import { isData } from '../merge/layer';
import { parentOf } from './parent-of';

/** A copy of `root` with `value` at a pointer, whose parent must be there. */
export function putValue(root: unknown, pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(root);
  const parent = valueAt(copy, parentOf(pointer));
  const step = pointerSteps(pointer).at(-1) ?? '';
  if (Array.isArray(parent)) parent[Number(step)] = value;
  else if (isData(parent)) parent[step] = value;
  return copy;
}
