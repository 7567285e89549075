import { inKeyOrder } from '../../in-key-order';
import { gates } from '../config/gates';
import type { WindowsSettings } from './windows-settings';

/** The gates that the file of Windows nodes names: those of the cluster that Windows can have, and its own. */
export function windowsGates(s: WindowsSettings): Readonly<Record<string, boolean>> {
  const known = s.version.gates;
  const all = Object.entries({ ...gates(s), ...s.windows.featureGates });
  return inKeyOrder(all.filter(([gate]) => known[gate]?.readBy.includes('agent') && !known[gate].linuxOnly));
}
