import type { Alert, Recording, Rules } from './rules';

/** 99.9 % of the requests succeed: what the alerts below burn is the thousandth that may fail in 30 days. */
const budget = 0.001;

const windows = ['5m', '30m', '1h', '6h'] as const;

const errors = (window: (typeof windows)[number]): string => `network:http_errors:ratio_rate${window}`;

const ratio = (window: (typeof windows)[number]): Recording => ({
  record: errors(window),
  expr: [
    `sum(rate(hubble_http_requests_total{status=~"5.."}[${window}]))`,
    `/ sum(rate(hubble_http_requests_total[${window}]))`,
  ].join(' '),
});

/** A long window says that it matters, the short one that it still goes on: Google's SRE workbook, chapter 5. */
const burns = (long: (typeof windows)[number], short: (typeof windows)[number], times: number): string => {
  const limit = Number((times * budget).toFixed(4));
  return `${errors(long)} > ${limit} and ${errors(short)} > ${limit}`;
};

const alerts: readonly Alert[] = [
  {
    name: 'RequestsFailFast',
    expr: burns('1h', '5m', 14.4),
    for: '2m',
    severity: 'critical',
    summary: '{{ $value | humanizePercentage }} of the HTTP requests failed within the last hour',
    description: 'At this rate what may fail in 30 days is used up within two days.',
    runbook: 'Group hubble_http_requests_total by destination and status; then look what was rolled out there last.',
  },
  {
    name: 'RequestsFailSlowly',
    expr: burns('6h', '30m', 6),
    for: '15m',
    severity: 'warning',
    summary: '{{ $value | humanizePercentage }} of the HTTP requests failed within the last six hours',
    description: 'At this rate what may fail in 30 days is used up within five days.',
    runbook: 'Group hubble_http_requests_total by destination and status over the last day, and see when it began.',
  },
];

/** Requests that flows at layer 7 show: how many fail, how long they take. */
export const requestRules: Rules = {
  recordings: [
    ...windows.map(ratio),
    {
      record: 'network:http_request_seconds:p99_5m',
      expr: 'histogram_quantile(0.99, sum by (le) (rate(hubble_http_request_duration_seconds_bucket[5m])))',
    },
  ],
  alerts,
};
