import type { Command } from './command';

/** A command among all: what it is for, and how it is had when it is asked for. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
