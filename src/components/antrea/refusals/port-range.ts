import type { ConfigValue } from '../config/antrea-rows';

/** The two ends of `61000-62000`; undefined where that is not what a value says. */
export function portRange(value: ConfigValue): { readonly first: number; readonly last: number } | undefined {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(String(value)) ?? [];
  return first === undefined ? undefined : { first: Number(first), last: Number(last) };
}
