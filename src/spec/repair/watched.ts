import { pointerBelow } from '../../diagnostics/pointer';
import { parentOf } from './parent-of';

/**
 * `value` as it is, which calls `touched` when something reads what is in doubt: a value at or below one of the
 * pointers, or the keys of the map around one. What never touches would have come to the same with any other value.
 */
export function watched<T extends object>(value: T, doubts: ReadonlySet<string>, touched: () => void): T {
  const around = new Set([...doubts].map(parentOf));
  // By path, so that what is read twice is the same object twice.
  const views = new Map<string, object>();
  const look = (path: string, key: string | symbol) => {
    if (typeof key === 'string' && doubts.has(pointerBelow(path, key))) touched();
  };
  const view = (part: object, path: string): object => {
    const known = views.get(path);
    if (known) return known;
    // The copy is not frozen: a proxy must give what its target has where that cannot change.
    const made = new Proxy(Array.isArray(part) ? [...part] : { ...part }, {
      get: (target, key) => {
        look(path, key);
        const below: unknown = Reflect.get(target, key);
        if (typeof below !== 'object' || below === null || typeof key === 'symbol') return below;
        return view(below, pointerBelow(path, key));
      },
      has: (target, key) => {
        look(path, key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor: (target, key) => {
        look(path, key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys: (target) => {
        if (around.has(path)) touched();
        return Reflect.ownKeys(target);
      },
    });
    views.set(path, made);
    return made;
  };
  return view(value, '') as T;
}
