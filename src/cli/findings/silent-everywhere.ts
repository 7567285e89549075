import type { Finding } from '../../diagnostics/finding';
import type { Outcome } from '../toolbox';

/**
 * The findings of several specs, those about a comment that silences nothing once, and only where it silences nothing for
 * any spec that reads its file.
 */
export function silentEverywhere(outcomes: readonly Outcome[]): Finding[] {
  const readers = new Map<string, number>();
  for (const path of outcomes.flatMap(({ files }) => files)) readers.set(path, (readers.get(path) ?? 0) + 1);
  const told = new Map<string, number>();
  return outcomes
    .flatMap(({ findings }) => findings)
    .filter(({ code, place }) => {
      if (code !== 'FL-IGN-001' || !place) return true;
      const { path } = place.source;
      const comment = `${place.start} ${path}`;
      const times = (told.get(comment) ?? 0) + 1;
      told.set(comment, times);
      return times === readers.get(path);
    });
}
