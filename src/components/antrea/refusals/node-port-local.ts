import { type Finding, finding } from '../../../diagnostics/finding';
import type { ConfigValue } from '../config/antrea-rows';
import { portRange } from './port-range';

/** Where the API server takes NodePorts from unless it is told otherwise. */
const nodePorts = { first: 30000, last: 32767 };

/**
 * NodePortLocal takes ports that no Service gets.
 *
 * @param path where the user's part of the file stands in the spec.
 */
export function nodePortLocalFindings(values: ReadonlyMap<string, ConfigValue>, path: string): Finding[] {
  const range =
    values.get('nodePortLocal.enable') === true ? portRange(values.get('nodePortLocal.portRange')) : undefined;
  if (!range || range.last < nodePorts.first || range.first > nodePorts.last) return [];
  const args = { range: `${range.first}-${range.last}`, nodePorts: `${nodePorts.first}-${nodePorts.last}` };
  return [finding('FL-AN-018', args, { path: `${path}/nodePortLocal/portRange` })];
}
