import { display } from '../../sync/display';
import type { WavePlan } from '../../sync/plan/plan';

/** The heads of a table of waves. */
export const waveHeads = ['wave', 'stages', 'prune', 'create', 'change', 'restart', 'same', 'seconds', 'waits for'];

/** A wave as a row of such a table; nothing stands where nothing happens. */
export function waveCells(one: WavePlan): string[] {
  const { phase, wave, stages, pruned, created, changed, restarted, unchanged, seconds, awaited } = one;
  const counts = [pruned.length, created.length, changed.length, restarted.length, unchanged, seconds];
  return [
    waveName({ phase, wave }),
    stages.join(', '),
    ...counts.map((count) => (count === 0 ? '' : String(count))),
    few(awaited.map(display)),
  ];
}

/** How a wave is called: its number, and its phase where that is not the one of all that stays. */
export const waveName = ({ phase, wave }: Pick<WavePlan, 'phase' | 'wave'>): string =>
  phase === 'Sync' ? String(wave) : `${phase} ${wave}`;

/** The first of many names, and how many more there are. */
function few(names: readonly string[]): string {
  const more = names.length - most;
  return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

const most = 3;
