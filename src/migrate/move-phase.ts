import type { LoadedSpec } from '../spec/loaded-spec';
import { migrationPhases } from '../spec/schema/migration-phases';
import type { PhaseName } from './guides/phase-guides';
import { phaseLine } from './phase-line';

/** A file whose phase line has changed and nothing else. */
export interface Moved {
  readonly from: PhaseName;
  readonly to: PhaseName;
  /** The file that the line stands in; the spec, or one that it extends. */
  readonly path: string;
  readonly text: string;
}

/** Moves a migration one phase on or back; `refused` says why it cannot. */
export function movePhase(spec: LoadedSpec, direction: 'next' | 'back'): Moved | { readonly refused: string } {
  const from = spec.model.migration?.phase;
  if (!from) return { refused: 'the spec has no `migration`' };
  const to = migrationPhases[migrationPhases.indexOf(from) + (direction === 'next' ? 1 : -1)];
  if (!to) {
    return {
      refused:
        direction === 'next'
          ? `\`${from}\` is the last phase: remove \`migration\` from the spec when nothing of the old CNI is left`
          : `\`${from}\` is the first phase: remove \`migration\` from the spec to give it up`,
    };
  }
  const line = phaseLine(spec, to);
  return line ? { from, to, ...line } : { refused: 'the phase is not written as a plain value: change it by hand' };
}
