import type { AntreaSettings } from '../settings';

/** What an agent's pod is made from: it must have the port that its configuration names. */
export interface AgentSettings extends AntreaSettings {
  readonly apiPort: number;
}
