import { harmless } from '../../diagnostics/harmless';
import { jsonText } from '../../diagnostics/print/json-text';
import type { MigrationStatus } from '../../migrate/status/migration-status';
import type { Io } from '../io';
import { printStatus } from './print-status';

const clear = '\u001b[2J\u001b[H';

/** Where a status that changes is shown. */
export interface StatusView {
  /** Milliseconds from one look at it to the next. */
  readonly every: number;
  /** Shows a status if it is another one than before; `trouble` is what keeps it from being newer. */
  readonly show: (status: MigrationStatus, trouble?: string) => void;
}

/** One text or JSON value after the other; on a terminal one picture, drawn anew as time goes on. */
export function statusView(format: 'text' | 'json', { stdout, stderr, stdoutIsTTY }: Io): StatusView {
  const drawn = stdoutIsTTY && format === 'text';
  let last = '';
  let told: string | undefined;
  return {
    every: drawn ? 1000 : 200,
    show(status, trouble) {
      const json = jsonText(status);
      const note = trouble === undefined ? '' : `${harmless(trouble)}; asking again\n`;
      if (drawn) {
        stdout(`${clear}${printStatus(status, Date.now())}${note}`);
        return;
      }
      if (json !== last) stdout(format === 'json' ? json : printStatus(status, Date.now()));
      if (trouble !== told) stderr(note);
      last = json;
      told = trouble;
    },
  };
}
