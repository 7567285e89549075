import type { Options } from './option';

/** What every command takes. */
export const commonOptions = {
  color: { choices: ['auto', 'always', 'never'], description: 'colours; auto: on a terminal, unless NO_COLOR is set' },
  help: { short: 'h', description: 'show this help' },
} as const satisfies Options;
