import type { AntreaSettings } from '../settings';

/** What stands at a key of a configuration file; undefined leaves the key out. */
export type ConfigValue = string | number | boolean | readonly unknown[] | undefined;

/** Keys of a configuration file, by their path, that come together, for one reason. */
export interface AntreaRows {
  readonly name: string;
  /** The field of the spec that decides these rows; left out, no field does. */
  readonly from?: string;
  /** Upstream's defaults, on which nothing else of ours counts: a user may replace them. */
  readonly open?: true;
  readonly rows: Readonly<Record<string, ConfigValue | ((settings: AntreaSettings) => ConfigValue)>>;
}
