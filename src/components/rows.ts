import { inKeyOrder } from './in-key-order';

/** A configuration value: a constant, or read from the settings; undefined leaves the key out. */
export type Value<S> = string | ((settings: S) => string | undefined);

/** Keys of a configuration that come together, for one reason. */
export interface RowGroup<S> {
  readonly name: string;
  /** Left out: always. */
  readonly when?: (settings: S) => boolean;
  readonly rows: Readonly<Record<string, Value<S>>>;
}

/**
 * Folds the groups that hold for `settings` into one map, sorted by key.
 *
 * @throws when two groups that hold give the same key: one of them would be lost.
 */
export function foldRows<S>(groups: readonly RowGroup<S>[], settings: S): Record<string, string> {
  const found = new Map<string, string>();
  for (const { name, when, rows } of groups) {
    if (when && !when(settings)) continue;
    for (const [key, value] of Object.entries(rows)) {
      const text = typeof value === 'string' ? value : value(settings);
      if (text === undefined) continue;
      if (found.has(key)) throw new Error(`row ${key} of group ${name} is there twice`);
      found.set(key, text);
    }
  }
  return inKeyOrder(found);
}
