import type { AntreaSection } from '../antrea-model';
import type { AntreaSettings } from '../settings';

/** What simulated nodes are made from. */
export interface SimulatorSettings extends AntreaSettings {
  readonly simulator: NonNullable<AntreaSection['simulator']>;
}
