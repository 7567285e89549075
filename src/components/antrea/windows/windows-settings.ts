import type { AntreaSection } from '../antrea-model';
import type { AntreaSettings } from '../settings';

/** What is rendered for Windows nodes is made from this. */
export interface WindowsSettings extends AntreaSettings {
  readonly windows: NonNullable<AntreaSection['windows']>;
}
