import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaConfig } from '../config/antrea-config';

const section = '/spec/cni/antrea';

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
