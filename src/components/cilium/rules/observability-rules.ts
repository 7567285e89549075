import type { ConfigRule } from './config-rule';

const redaction = [
  'hubble-redact-http-headers-allow',
  'hubble-redact-http-headers-deny',
  'hubble-redact-http-urlquery',
  'hubble-redact-http-userinfo',
];

const exported = [
  'hubble-export-aggregation-interval',
  'hubble-export-allowlist',
  'hubble-export-denylist',
  'hubble-export-fieldaggregate',
  'hubble-export-fieldmask',
  'hubble-export-file-compress',
  'hubble-export-file-max-backups',
  'hubble-export-file-max-size-mb',
];

const flows = [
  'hubble-drop-events',
  'hubble-event-buffer-capacity',
  'hubble-event-queue-size',
  'hubble-export-file-path',
  'hubble-monitor-events',
  'hubble-redact-enabled',
];

/** Flows, maps and what else agents tell of themselves (pkg/hubble, pkg/option/config.go). */
export const observabilityRules: readonly ConfigRule[] = [
  {
    keys: flows,
    mistake: 'idle',
    what: '`observability: {flows: {enabled: true}}`',
    broken: ({ settings }) => !settings.hubble,
  },
  {
    keys: redaction,
    mistake: 'idle',
    what: '`hubble-redact-enabled: "true"`',
    broken: ({ on, value }, key) => value(key) !== '' && !on('hubble-redact-enabled'),
  },
  {
    keys: ['hubble-redact-http-headers-allow'],
    mistake: 'excludes',
    what: '`hubble-redact-http-headers-deny`',
    broken: ({ list }, key) => list(key).length > 0 && list('hubble-redact-http-headers-deny').length > 0,
  },
  {
    keys: exported,
    mistake: 'idle',
    what: '`hubble-export-file-path`',
    broken: ({ value }) => value('hubble-export-file-path') === '',
  },
  {
    keys: ['hubble-dynamic-metrics-config-path', 'hubble-flowlogs-config-path'],
    mistake: 'missing',
    what: 'a ConfigMap in the pods of the agents',
    broken: ({ value }, key) => value(key) !== '',
  },
  {
    keys: ['operator-prometheus-enable-tls'],
    mistake: 'missing',
    what: 'a certificate in the pods of the operator',
    broken: ({ on }, key) => on(key),
  },
  {
    keys: ['bpf-events-default-rate-limit'],
    mistake: 'needs',
    what: '`bpf-events-default-burst-limit`',
    broken: ({ value }, key) => Number(value(key)) > 0 && Number(value('bpf-events-default-burst-limit')) === 0,
  },
  {
    keys: ['bpf-events-default-burst-limit'],
    mistake: 'needs',
    what: '`bpf-events-default-rate-limit`',
    broken: ({ value }, key) => Number(value(key)) > 0 && Number(value('bpf-events-default-rate-limit')) === 0,
  },
  {
    keys: ['bpf-distributed-lru'],
    mistake: 'needs',
    what: 'a `bpf-map-dynamic-size-ratio` above 0',
    broken: ({ on, value }, key) => on(key) && Number(value('bpf-map-dynamic-size-ratio')) === 0,
  },
  {
    keys: ['proxy-portrange-max'],
    mistake: 'needs',
    what: 'a `proxy-portrange-min` below it (10000 where nothing is written)',
    broken: ({ value }, key) => Number(value(key)) <= Number(value('proxy-portrange-min') || 10_000),
  },
];
