import { isDeepStrictEqual } from 'node:util';
import { pointerSteps } from './pointer';

/** What stands at a JSON pointer below `root`; undefined where nothing does. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointerSteps(pointer).reduce((value: unknown, step) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isThere ? Reflect.get(value, step) : undefined;
  }, root);
}

/** Whether two values say the same. */
export const same = isDeepStrictEqual;
