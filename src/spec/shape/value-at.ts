import { pointerSteps } from '../../diagnostics/pointer';
import { isData } from '../merge/layer';

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointerSteps(pointer)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isData(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}
