import { rule } from '../rule';

const help = () =>
  'hand in what `/api/v1/query` answers to `{__name__=~"network:.+"}`, or to a metric with a range such as `[10m]`, or the text of `/metrics`';

/** Exports of metrics that a report compares: FL-MIG-3nn. */
export const metricsRules = {
  'FL-MIG-301': rule<{ file: string; why: string }>({
    severity: 'error',
    title: 'an export of metrics that cannot be read',
    message: ({ file, why }) => `\`${file}\` cannot be read as metrics from here on: ${why}`,
    why: 'what is left out would be taken for something that nobody has measured',
    help,
  }),
  'FL-MIG-302': rule<{ file: string; series: number; named: boolean }>({
    severity: 'error',
    title: 'an export without a metric that the report compares',
    message: ({ file, series, named }) =>
      `none of the ${series} series in \`${file}\` is of a metric that the report compares${
        series > 0 && !named ? ': none has a name, which `rate()` and sums take away' : ''
      }`,
    why: 'nothing could be said of the performance on this side',
    help,
  }),
} as const;
