import { harmless } from '../diagnostics/harmless';

/** What to print when a run threw; the stack only where FAIRLEAD_DEBUG is 1. */
export function failure(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const message = harmless(error instanceof Error ? error.message : String(error));
  // A full disk or a folder that may not be written is no mistake of the program.
  if (error instanceof Error && 'syscall' in error) return `error: ${message}\n`;
  if (env.FAIRLEAD_DEBUG === '1' && error instanceof Error) return `internal error: ${error.stack ?? message}\n`;
  return `internal error: ${message}\nThis is a mistake in Fairlead, not in your input. FAIRLEAD_DEBUG=1 shows where it happened.\n`;
}
