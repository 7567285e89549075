import type { Finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';
import { agentGroups } from './agent-groups';
import type { AntreaRows, ConfigValue } from './antrea-rows';
import { controllerGroups } from './controller-groups';
import { foldConfig } from './fold-config';
import { gateRefusal } from './gate-refusal';
import { gates } from './gates';
import { ownKeys } from './own-keys';

/** What agent and controller read, before it is printed: values by the path of their keys. */
export interface AntreaConfig {
  readonly agent: ReadonlyMap<string, ConfigValue>;
  readonly controller: ReadonlyMap<string, ConfigValue>;
  /** What is wrong with the keys and gates that the user wrote; those are not among the values. */
  readonly findings: readonly Finding[];
}

/** Folds the configuration of agent and controller. */
export function antreaConfig(s: AntreaSettings): AntreaConfig {
  const agent = file(s, 'agent', agentGroups);
  const controller = file(s, 'controller', controllerGroups);
  const refused = Object.keys(s.antrea.featureGates).flatMap((gate) => gateRefusal(gate, s) ?? []);
  return {
    agent: agent.values,
    controller: controller.values,
    findings: [...refused, ...agent.findings, ...controller.findings],
  };
}

function file(s: AntreaSettings, who: 'agent' | 'controller', groups: readonly AntreaRows[]) {
  const { version, keys, gates: known } = s.version;
  const field = `${who}Config` as const;
  const own = ownKeys(s.antrea[field], { field, groups, known: keys[who], version });
  const named = Object.entries(gates(s))
    .filter(([gate]) => known[gate]?.readBy.includes(who))
    .map(([gate, on]) => [`featureGates.${gate}`, on] as const);
  return { values: new Map([...named, ...foldConfig(groups, own.values, s)]), findings: own.findings };
}
