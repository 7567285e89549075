import { isTrue } from '../../../spec/is-true';
import { listIn } from '../../../spec/list-in';
import { ciliumConfig } from '../config-map';
import type { CiliumSettings } from '../settings';

/** cilium-config as the agents will read it: what Fairlead writes, and what the spec adds. */
export interface EffectiveConfig {
  readonly settings: CiliumSettings;
  /** The text of a key; empty where it is not written. */
  readonly value: (key: string) => string;
  /** Whether a flag is written and true. */
  readonly on: (key: string) => boolean;
  /** Whether a flag is written and false. */
  readonly off: (key: string) => boolean;
  /** The items of a list: agents take commas and blanks between them. */
  readonly list: (key: string) => readonly string[];
}

/** Reads cilium-config by its keys; `own` is what some nodes have otherwise. */
export function effectiveConfig(settings: CiliumSettings, own: Readonly<Record<string, string>> = {}): EffectiveConfig {
  // Folded when first asked for: most specs have no key of their own that is held against the others.
  let data: Readonly<Record<string, string>> | undefined;
  const value = (key: string) => {
    data ??= { ...ciliumConfig(settings).data, ...own };
    return data[key] ?? '';
  };
  const on = (key: string) => isTrue(value(key));
  return {
    settings,
    value,
    on,
    off: (key) => value(key) !== '' && !on(key),
    list: (key) => listIn(value(key)),
  };
}
