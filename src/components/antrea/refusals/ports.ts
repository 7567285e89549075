import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaConfig } from '../config/antrea-config';
import type { ConfigValue } from '../config/antrea-rows';
import { portRange } from './port-range';

const section = '/spec/cni/antrea';

/** Where the API server takes NodePorts from unless it is told otherwise. */
const nodePorts = { first: 30000, last: 32767 };

/** Agents and controller may share a node, and its ports. */
export function portFindings({ agent, controller }: AntreaConfig): Finding[] {
  const listeners = [
    { what: "the agent's API", path: `${section}/agentConfig/apiPort`, port: agent.get('apiPort') },
    { what: 'gossip among agents', path: `${section}/agentConfig/clusterPort`, port: agent.get('clusterPort') },
    { what: "the controller's API", path: `${section}/controllerConfig/apiPort`, port: controller.get('apiPort') },
  ];
  return listeners.flatMap(({ what, path, port }, index) =>
    listeners
      .slice(0, index)
      .filter((one) => one.port === port)
      .map((one) =>
        finding(
          'FL-AN-017',
          { one: one.what, other: what, port: Number(port) },
          { path, also: [{ path: one.path, label: one.what }] },
        ),
      ),
  );
}

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
