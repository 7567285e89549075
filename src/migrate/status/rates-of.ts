import type { Rate, Rates } from './traffic';

/** What Prometheus answers to an instant query (prometheus.io, HTTP API). */
export interface Answer {
  readonly data?: {
    readonly result?: readonly {
      readonly metric?: Readonly<Record<string, string>>;
      readonly value?: readonly [number, string];
    }[];
  };
}

/** Reads an answer with the labels `what` and `direction`. No series at all is no zero: nobody may have asked the agents. */
export function ratesOf({ data }: Answer): Rates {
  const rates = (data?.result ?? []).map(
    ({ metric = {}, value }): Rate => ({
      what: metric.what ?? '',
      direction: (metric.direction ?? '').toLowerCase(),
      perSecond: Number(value?.[1]),
    }),
  );
  if (rates.length === 0)
    return { known: false, why: 'Prometheus has no such series: nothing was counted, or nobody looks for it' };
  const shown = rates.filter(({ perSecond }) => perSecond > 0);
  return { known: true, rates: shown.sort((a, b) => b.perSecond - a.perSecond || (a.what < b.what ? -1 : 1)) };
}
