import type { Series } from '../prometheus/series';

/** What a series says: of a counter the growth a second, of a gauge its last value; or why it says nothing. */
export function seriesValue({ samples }: Series, counter: boolean): number | string {
  if (!samples.every(({ value }) => Number.isFinite(value))) return 'it is not a number';
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return 'it has no sample';
  if (!counter) return last.value;
  if (first.at === undefined || last.at === undefined || first.at >= last.at)
    return 'a counter tells nothing without two samples and their times';
  if (samples.some(({ value }, index) => value < (samples[index - 1]?.value ?? value)))
    return 'the counter begins anew between its samples';
  return (last.value - first.value) / (last.at - first.at);
}
