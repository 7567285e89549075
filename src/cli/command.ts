import type { Arguments } from './arguments';
import type { Context } from './context';
import type { Options } from './option';

/** One command: what its help says, what it takes, what it does. */
export interface Command {
  /** What follows its name: `[SPEC…]`. */
  readonly usage: string;
  /** The help's text, after the usage. */
  readonly text: string;
  readonly options: Options;
  /** Does it and gives the exit code; throws UsageError where the arguments make no sense. */
  readonly run: (args: Arguments, context: Context) => Promise<number> | number;
}
