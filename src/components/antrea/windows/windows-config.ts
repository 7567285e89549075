import type { Finding } from '../../../diagnostics/finding';
import type { ConfigValue } from '../config/antrea-rows';
import { foldConfig } from '../config/fold-config';
import { ownKeys } from '../config/own-keys';
import { windowsGates } from './windows-gates';
import { windowsGroups } from './windows-groups';
import type { WindowsSettings } from './windows-settings';

/** What agents on Windows nodes read, before it is printed: values by the path of their keys. */
export interface WindowsConfig {
  readonly values: ReadonlyMap<string, ConfigValue>;
  /** What is wrong with the keys that the user wrote; those are not among the values. */
  readonly findings: readonly Finding[];
}

/** Folds antrea-agent.conf of Windows nodes. */
export function windowsConfig(s: WindowsSettings): WindowsConfig {
  const { version, keys } = s.version;
  const file = { field: 'windows/config', groups: windowsGroups, known: keys.windows, version };
  const own = ownKeys(s.windows.config, file);
  const named = Object.entries(windowsGates(s)).map(([gate, on]) => [`featureGates.${gate}`, on] as const);
  return { values: new Map([...named, ...foldConfig(windowsGroups, own.values, s)]), findings: own.findings };
}
