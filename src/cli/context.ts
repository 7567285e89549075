import type { Io } from './io';
import type { Toolbox } from './toolbox';

/** What a command works with. */
export interface Context {
  readonly io: Io;
  /** The compiler and the writer, for the working directory; loaded at the first call, for they are large. */
  readonly toolbox: () => Promise<Toolbox>;
}
