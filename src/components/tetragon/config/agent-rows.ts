import type { RowGroup } from '../../rows';
import type { TetragonSettings } from '../settings';

const lines = (filters: readonly string[]) => filters.join('\n');

/** Every row of tetragon-config that Fairlead writes. */
export const agentRows: readonly RowGroup<TetragonSettings>[] = [
  {
    name: 'node',
    rows: { procfs: '/procRoot', 'enable-k8s-api': 'true', 'use-perf-ring-buffer': 'false' },
  },
  {
    name: 'identity',
    rows: {
      'cluster-name': ({ model }) => model.name,
      debug: ({ tetragon }) => String(tetragon.logLevel === 'debug'),
    },
  },
  {
    name: 'processes',
    rows: {
      'enable-process-cred': ({ tetragon }) => String(tetragon.processes.credentials),
      'enable-process-ns': ({ tetragon }) => String(tetragon.processes.namespaces),
      'enable-ancestors': ({ tetragon }) => tetragon.processes.ancestors.join(','),
      'process-cache-size': ({ tetragon }) => String(tetragon.processes.cacheSize),
      'process-cache-gc-interval': '30s',
    },
  },
  {
    name: 'export',
    when: ({ tetragon }) => tetragon.export.enabled,
    rows: {
      'export-filename': ({ tetragon }) => `${tetragon.export.directory}/tetragon.log`,
      'export-file-perm': ({ tetragon }) => tetragon.export.permissions,
      'export-file-max-size-mb': ({ tetragon }) => String(tetragon.export.maxSizeMB),
      'export-file-max-backups': ({ tetragon }) => String(tetragon.export.maxBackups),
      'export-file-compress': ({ tetragon }) => String(tetragon.export.compress),
      'export-rate-limit': ({ tetragon }) => String(tetragon.export.eventsPerMinute ?? -1),
      'export-allowlist': ({ tetragon }) => lines(tetragon.export.allow),
      'export-denylist': ({ tetragon }) => lines(tetragon.export.deny),
      'field-filters': ({ tetragon }) => lines(tetragon.export.fields),
      'redaction-filters': ({ tetragon }) => lines(tetragon.export.redact),
    },
  },
  {
    name: 'metrics',
    rows: { 'metrics-server': ({ tetragon: { metrics } }) => (metrics.enabled ? `:${metrics.port}` : '') },
  },
  {
    name: 'metrics-labels',
    when: ({ tetragon }) => tetragon.metrics.enabled,
    rows: { 'metrics-label-filter': ({ tetragon }) => tetragon.metrics.labels.join(',') },
  },
  {
    name: 'servers',
    rows: {
      'server-address': 'unix:///var/run/tetragon/tetragon.sock',
      'health-server-address': ':6789',
      'health-server-interval': '10',
      'gops-address': 'localhost:8118',
    },
  },
  {
    name: 'policies',
    rows: {
      'enable-tracing-policy-crd': ({ tetragon }) => String(tetragon.tracingPolicies),
      'enable-policy-filter': 'true',
    },
  },
  {
    name: 'enforcement',
    when: ({ tetragon }) => tetragon.enforceWithoutAgent,
    rows: { 'keep-sensors-on-exit': 'true', 'release-pinned-bpf': 'false' },
  },
  {
    name: 'pods',
    rows: {
      'enable-pod-info': ({ tetragon }) => String(tetragon.podInfo),
      'enable-pod-annotations': 'false',
      'event-cache-retries': '15',
      'event-cache-retry-delay': '2',
    },
  },
  {
    name: 'container-runtime',
    rows: {
      'enable-cri': ({ tetragon }) => String(tetragon.runtimeSocket !== undefined),
      'enable-cgidmap': ({ tetragon }) => String(tetragon.runtimeSocket !== undefined),
      'cri-endpoint': ({ tetragon }) => tetragon.runtimeSocket && `unix://${tetragon.runtimeSocket}`,
    },
  },
];
