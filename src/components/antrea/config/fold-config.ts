import type { AntreaSettings } from '../settings';
import type { AntreaRows, ConfigValue } from './antrea-rows';

/**
 * Folds groups of rows, and what the user wrote, into the values of a configuration file, by the path of their keys.
 *
 * @throws when two groups give the same key: one of them would be lost.
 */
export function foldConfig(
  groups: readonly AntreaRows[],
  own: ReadonlyMap<string, ConfigValue>,
  settings: AntreaSettings,
): ReadonlyMap<string, ConfigValue> {
  const found = new Map<string, ConfigValue>();
  for (const { name, rows } of groups)
    for (const [key, value] of Object.entries(rows)) {
      if (found.has(key)) throw new Error(`row ${key} of group ${name} is there twice`);
      found.set(key, typeof value === 'function' ? value(settings) : value);
    }
  return new Map([...found, ...own]);
}
