import type { EffectiveConfig } from './effective-config';

/** How a key of `cni.cilium.config` goes wrong beside the rest of cilium-config. */
export type ConfigMistake =
  /** The agent refuses it together with something else. */
  | 'excludes'
  /** The agent refuses it without something else. */
  | 'needs'
  /** Nothing reads it. */
  | 'idle'
  /** It wants more of the cluster than a key, which Fairlead does not render. */
  | 'missing'
  /** It works, with a risk. */
  | 'risk';

/** One rule over cilium-config, told of each of its keys that the spec sets. */
export interface ConfigRule {
  readonly keys: readonly string[];
  readonly mistake: ConfigMistake;
  /** What it excludes, needs or misses; the risk as the end of a sentence. */
  readonly what: string;
  readonly broken: (config: EffectiveConfig, key: string) => boolean;
}
