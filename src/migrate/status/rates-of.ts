import { readAnswer } from '../prometheus/read-answer';
import type { Rate, Rates } from './traffic';

/**
 * Reads what Prometheus answers with the labels `what` and `direction`. No series at all is no zero: nobody may have asked the
 * agents.
 */
export function ratesOf(answer: unknown): Rates {
  const series = readAnswer(answer);
  if (typeof series === 'string') return { known: false, why: series };
  if (series.length === 0)
    return { known: false, why: 'Prometheus has no such series: nothing was counted, or nobody looks for it' };
  const rates = series.map(
    ({ labels, samples }): Rate => ({
      what: labels.what ?? '',
      direction: (labels.direction ?? '').toLowerCase(),
      perSecond: samples[0]?.value ?? 0,
    }),
  );
  const shown = rates.filter(({ perSecond }) => perSecond > 0);
  return { known: true, rates: shown.sort((a, b) => b.perSecond - a.perSecond || (a.what < b.what ? -1 : 1)) };
}
