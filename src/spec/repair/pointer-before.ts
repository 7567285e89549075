import { pointerBelow, pointerSteps } from '../../diagnostics/pointer';
import { valueAt } from '../../diagnostics/value-at';

/** Where in `root` a value stood that has the pointer `pointer` now, after the values at `dropped` have gone. */
export function pointerBefore(pointer: string, dropped: readonly string[], root: unknown): string {
  const gone = new Set(dropped);
  return pointerSteps(pointer).reduce((path, step) => {
    if (!Array.isArray(valueAt(root, path))) return pointerBelow(path, step);
    let index = Number(step);
    for (let place = 0; place <= index; place++) if (gone.has(pointerBelow(path, place))) index += 1;
    return pointerBelow(path, index);
  }, '');
}
