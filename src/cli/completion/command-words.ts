import type { Option } from '../option';

/** What a completion script must know of a command. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly (readonly [name: string, option: Option])[];
}
